package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** The draft was released; what is to change further begins as a new one. */
class DraftReleased extends Problem {

    DraftReleased(String title) {
        super(Kind.NOT_NOW, "draft-released", title);
    }
}
