package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** Another version was released since the draft began: it would be undone. */
class DraftOutdated extends Problem {

    DraftOutdated(String title, int version) {
        super(Kind.NOT_NOW, "draft-outdated", title, version);
    }
}
