package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A weighted mean; where parts are left out, the others share their weight. */
final class Weighted {

    private final List<BigDecimal> weights = new ArrayList<>();
    private final List<BigDecimal> parts = new ArrayList<>();

    void add(BigDecimal weight, BigDecimal part) {
        weights.add(weight);
        parts.add(part);
    }

    /** Null where nothing has any weight. */
    BigDecimal mean(boolean whole, Trace trace) {
        var weight = Decimals.sum(weights);
        if (weight.signum() == 0) return null;
        var sum = Decimals.ZERO;
        var terms = new ArrayList<String>();
        for (var i = 0; i < parts.size(); i++) {
            sum = Decimals.add(sum, Decimals.multiply(weights.get(i), parts.get(i)));
            if (trace.on()) terms.add(n(weights.get(i)) + " × " + n(parts.get(i)));
        }
        var mean = whole ? sum : Decimals.divide(sum, weight);
        if (trace.on()) {
            var arithmetic = String.join(" + ", terms);
            trace.line(
                    "score", whole ? arithmetic : "(" + arithmetic + ") / (" + Trace.join(" + ", weights) + ")", mean);
        }
        return mean;
    }
}
