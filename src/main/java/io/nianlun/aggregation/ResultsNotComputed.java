package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** No results were computed yet. */
public class ResultsNotComputed extends Problem {

    ResultsNotComputed(String cycle) {
        super(Kind.NOT_NOW, "results-not-computed", cycle);
    }
}
