package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** The results are public, so they are not opened again. */
public class ResultsPublished extends Problem {

    ResultsPublished(String cycle) {
        super(Kind.NOT_NOW, "results-published", cycle);
    }
}
