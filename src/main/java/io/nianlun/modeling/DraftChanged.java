package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** Somebody saved the draft since the caller read it; the answer holds both. */
class DraftChanged extends Problem {

    private final String draft;

    DraftChanged(Draft draft, int seen) {
        super(Kind.NOT_NOW, "draft-changed", draft.title(), seen, draft.revision());
        this.draft = draft.id();
    }

    String draft() {
        return draft;
    }
}
