package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** The draft is what is in use already. */
class NothingChanged extends Problem {

    NothingChanged(String title) {
        super(Kind.NOT_NOW, "nothing-changed", title);
    }
}
