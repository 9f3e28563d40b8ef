package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** The results are decided; nothing that they rest on changes any more. */
public class ResultsSealed extends Problem {

    ResultsSealed(String cycle) {
        super(Kind.NOT_NOW, "results-sealed", cycle);
    }
}
