package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** Nobody has proposed the draft for release, or it was changed since. */
class DraftNotProposed extends Problem {

    DraftNotProposed(String title) {
        super(Kind.NOT_NOW, "draft-not-proposed", title);
    }
}
