package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;

/** A hundred, one more or less for every per cent over or under the target. */
record StepMeasure(Direction direction, BigDecimal max, BigDecimal min, Expression value) implements ActualMeasure {

    @Override
    public String method() {
        return "step";
    }

    @Override
    public BigDecimal greatest() {
        return max;
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
        var more =
                Decimals.multiply(Decimals.subtract(Decimals.divide(actual, target), Decimals.ONE), Decimals.HUNDRED);
        var deviation = direction == Direction.HIGHER ? more : more.negate();
        var trace = leaf.trace();
        if (trace.on()) {
            var arithmetic = "(" + n(actual) + " / " + n(target) + " - 1) × 100";
            trace.line("deviation", direction == Direction.HIGHER ? arithmetic : "0 - " + arithmetic, deviation);
        }
        var score = Decimals.clamp(Decimals.add(Decimals.HUNDRED, deviation), min, max);
        if (trace.on()) trace.line("score", Clamped.shown("100 + " + n(deviation), min, max), score);
        return score;
    }
}
