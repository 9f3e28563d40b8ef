package io.nianlun.supervision;

import io.nianlun.shared.Problem;

/** There is no such extension, or it was decided. */
class ExtensionUnknown extends Problem {

    ExtensionUnknown(long id) {
        super(Kind.NOT_THERE, "extension-unknown", id);
    }
}
