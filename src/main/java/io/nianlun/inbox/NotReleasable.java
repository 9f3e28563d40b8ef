package io.nianlun.inbox;

import io.nianlun.shared.Problem;

/** The task was given to one person and offered to nobody: put back, it would be nobody's. */
class NotReleasable extends Problem {

    NotReleasable(String task) {
        super(Kind.NOT_NOW, "not-releasable", task);
    }
}
