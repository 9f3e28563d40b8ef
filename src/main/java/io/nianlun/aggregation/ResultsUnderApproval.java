package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** The results are before the leaders; figures change only after they were returned. */
public class ResultsUnderApproval extends Problem {

    ResultsUnderApproval(String cycle) {
        super(Kind.NOT_NOW, "results-under-approval", cycle);
    }
}
