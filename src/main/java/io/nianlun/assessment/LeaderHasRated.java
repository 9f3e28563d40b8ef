package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** The leader has rated, or the leaders' rating is over: there is nothing to be reminded of. */
class LeaderHasRated extends Problem {

    LeaderHasRated() {
        super(Kind.NOT_NOW, "leader-has-rated");
    }
}
