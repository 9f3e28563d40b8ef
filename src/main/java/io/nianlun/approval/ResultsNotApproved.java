package io.nianlun.approval;

import io.nianlun.shared.Problem;

/** The last decision about the newest results does not approve them, so they cannot be sealed. */
public class ResultsNotApproved extends Problem {

    ResultsNotApproved(String cycle) {
        super(Kind.NOT_NOW, "results-not-approved", cycle);
    }
}
