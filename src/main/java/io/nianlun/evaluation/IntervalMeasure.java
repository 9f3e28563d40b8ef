package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;

/** The method of efficacy for a figure that is best inside an interval. */
record IntervalMeasure(
        BigDecimal low,
        BigDecimal high,
        BigDecimal lowLimit,
        BigDecimal highLimit,
        BigDecimal base,
        BigDecimal span,
        BigDecimal min,
        BigDecimal max,
        Expression value)
        implements ActualMeasure {

    @Override
    public String method() {
        return "efficacy";
    }

    @Override
    public BigDecimal greatest() {
        return max == null ? base.add(span).max(Decimals.HUNDRED) : max;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var actual = leaf.actual(this);
        if (actual == null) return leaf.lacks("actual");
        var trace = leaf.trace();
        if (actual.compareTo(low) < 0)
            return EfficacyMeasure.between(actual, lowLimit, low, base, span, min, max, trace);
        if (actual.compareTo(high) > 0)
            return EfficacyMeasure.between(actual, highLimit, high, base, span, min, max, trace);
        trace.say("inside", actual, low, high);
        var score = Decimals.clamp(Decimals.HUNDRED, min, max);
        if (trace.on()) trace.line("score", n(score), score);
        return score;
    }
}
