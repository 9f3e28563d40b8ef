package io.nianlun.supervision;

import io.nianlun.shared.Problem;

/** A later due date was asked for already and waits for a second person. */
class ExtensionAsked extends Problem {

    ExtensionAsked(String task) {
        super(Kind.NOT_NOW, "extension-asked", task);
    }
}
