package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** There are no results that the caller may know of. */
public class ResultsHidden extends Problem {

    ResultsHidden() {
        super(Kind.NOT_THERE, "results-hidden");
    }
}
