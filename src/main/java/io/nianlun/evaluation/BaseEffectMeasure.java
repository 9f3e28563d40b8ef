package io.nianlun.evaluation;

import static io.nianlun.evaluation.Decimals.ONE;
import static io.nianlun.evaluation.Decimals.ZERO;
import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** A base for what was completed, the rest for its effect (基础分+效果分). */
record BaseEffectMeasure(BigDecimal base, Expression value) implements ActualMeasure {

    @Override
    public String method() {
        return "baseEffect";
    }

    @Override
    public Set<String> reads() {
        var parts = new LinkedHashSet<>(ActualMeasure.super.reads());
        parts.add("effect");
        return parts;
    }

    @Override
    public BigDecimal greatest() {
        return Decimals.HUNDRED;
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
        var completed = Decimals.clamp(Decimals.divide(actual, target), ZERO, ONE);
        var effect = completed.signum() == 0 ? ZERO : leaf.effect();
        if (effect == null) return leaf.lacks("effect");
        var trace = leaf.trace();
        if (trace.on())
            trace.line(
                    "completed",
                    Clamped.shown(n(actual) + " / " + n(target), actual.signum() < 0 ? ZERO : null, ONE),
                    completed);
        if (completed.signum() == 0) trace.say("nothing-completed");
        var share = Decimals.add(
                Decimals.multiply(base, completed), Decimals.multiply(Decimals.subtract(ONE, base), effect));
        var score = Decimals.hundredfold(share);
        if (trace.on())
            trace.line(
                    "score",
                    "100 × (" + n(base) + " × " + n(completed) + " + (1 - " + n(base) + ") × " + n(effect) + ")",
                    score);
        return score;
    }
}
