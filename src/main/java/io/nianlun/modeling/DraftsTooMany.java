package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** There are as many drafts as anybody can oversee. */
class DraftsTooMany extends Problem {

    DraftsTooMany(int most) {
        super(Kind.NOT_NOW, "drafts-too-many", most);
    }
}
