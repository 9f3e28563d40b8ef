package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;

/** Writes arithmetic whose result is held between two ends. */
final class Clamped {

    private Clamped() {}

    static String shown(String arithmetic, BigDecimal min, BigDecimal max) {
        var text = min == null ? arithmetic : "max(" + arithmetic + ", " + n(min) + ")";
        return max == null ? text : "min(" + text + ", " + n(max) + ")";
    }
}
