package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** There is no draft of this id. */
class DraftUnknown extends Problem {

    DraftUnknown(String id) {
        super(Kind.NOT_THERE, "draft-unknown", id);
    }
}
