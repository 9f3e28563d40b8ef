package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;

/** How far the value is on the way from what is not allowed to what satisfies (功效系数法). */
record EfficacyMeasure(
        BigDecimal satisfactory,
        BigDecimal unallowable,
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
        return max;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var actual = leaf.actual(this);
        return actual == null
                ? leaf.lacks("actual")
                : between(actual, unallowable, satisfactory, base, span, min, max, leaf.trace());
    }

    /** (x − from) / (to − from) · span + base, held between min and max. */
    static BigDecimal between(
            BigDecimal x,
            BigDecimal from,
            BigDecimal to,
            BigDecimal base,
            BigDecimal span,
            BigDecimal min,
            BigDecimal max,
            Trace trace) {
        var way = Decimals.divide(Decimals.multiply(Decimals.subtract(x, from), span), Decimals.subtract(to, from));
        var score = Decimals.clamp(Decimals.add(way, base), min, max);
        if (trace.on()) {
            var arithmetic = "(" + n(x) + " - " + n(from) + ") / (" + n(to) + " - " + n(from) + ") × " + n(span) + " + "
                    + n(base);
            trace.line("score", Clamped.shown(arithmetic, min, max), score);
        }
        return score;
    }
}
