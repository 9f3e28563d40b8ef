package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** Data that was decided about as missing has come in since, so the decision must be made again. */
public class GapsChanged extends Problem {

    GapsChanged(String cycle) {
        super(Kind.NOT_NOW, "gaps-changed", cycle);
    }
}
