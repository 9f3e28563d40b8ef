package io.nianlun.supervision;

import io.nianlun.shared.Problem;

/** Who asked for a later due date does not decide it. */
class ExtensionOfOwn extends Problem {

    ExtensionOfOwn(String task) {
        super(Kind.NOT_NOW, "extension-of-own", task);
    }
}
