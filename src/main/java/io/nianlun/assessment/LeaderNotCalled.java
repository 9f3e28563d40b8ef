package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** The person is no leader who was asked to rate in this cycle. */
class LeaderNotCalled extends Problem {

    LeaderNotCalled() {
        super(Kind.NOT_THERE, "leader-not-called");
    }
}
