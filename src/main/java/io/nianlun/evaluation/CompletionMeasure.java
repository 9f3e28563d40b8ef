package io.nianlun.evaluation;

import static io.nianlun.evaluation.Decimals.ZERO;
import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;

/**
 * The actual value as a share of the target.
 *
 * @param ratio where lower is better: target / actual, not 2 − actual / target
 * @param cap the greatest share that counts
 */
record CompletionMeasure(Direction direction, boolean ratio, BigDecimal cap, Expression value)
        implements ActualMeasure {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public String method() {
        return "completion";
    }

    @Override
    public BigDecimal greatest() {
        return Decimals.hundredfold(cap);
    }

    @Override
    public boolean needsTarget() {
        return true;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var actual = leaf.actual(this);
        if (actual == null) return leaf.lacks("actual");
        var target = leaf.target();
        if (target == null) return leaf.lacks("target");
        var trace = leaf.trace();
        var share = share(actual, target, trace);
        var capped = Decimals.clamp(share, ZERO, cap);
        if (trace.on()) {
            if (share.compareTo(cap) > 0) trace.line("capped", "min(" + n(share) + ", " + n(cap) + ")", capped);
            if (share.signum() < 0) trace.line("floored", "max(" + n(share) + ", 0)", capped);
        }
        var score = Decimals.hundredfold(capped);
        if (trace.on()) trace.line("score", "100 × " + n(capped), score);
        return score;
    }

    private BigDecimal share(BigDecimal actual, BigDecimal target, Trace trace) {
        if (direction == Direction.HIGHER) {
            var share = Decimals.divide(actual, target);
            if (trace.on()) trace.line(n(actual) + " / " + n(target), share);
            return share;
        }
        if (!ratio) {
            var share = Decimals.subtract(TWO, Decimals.divide(actual, target));
            if (trace.on()) trace.line("2 - " + n(actual) + " / " + n(target), share);
            return share;
        }
        if (actual.signum() <= 0) {
            trace.say("nothing-left");
            return cap;
        }
        var share = Decimals.divide(target, actual);
        if (trace.on()) trace.line(n(target) + " / " + n(actual), share);
        return share;
    }
}
