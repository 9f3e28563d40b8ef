package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** What was decided about missing data was confirmed by nobody else, so nothing is computed by it. */
public class GapsNotConfirmed extends Problem {

    GapsNotConfirmed(String cycle) {
        super(Kind.NOT_NOW, "gaps-not-confirmed", cycle);
    }
}
