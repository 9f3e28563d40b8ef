package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** The results were computed anew since they were looked at. */
public class ResultsChanged extends Problem {

    ResultsChanged(String cycle) {
        super(Kind.NOT_NOW, "results-changed", cycle);
    }
}
