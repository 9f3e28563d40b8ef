package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** The results are not decided yet. */
public class ResultsNotSealed extends Problem {

    ResultsNotSealed(String cycle) {
        super(Kind.NOT_NOW, "results-not-sealed", cycle);
    }
}
