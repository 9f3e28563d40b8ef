package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a formula gives, held between two ends.
 *
 * @param min null: no limit
 * @param max null: no limit
 */
record FormulaMeasure(Expression expression, BigDecimal min, BigDecimal max) implements Measure {

    @Override
    public String method() {
        return "formula";
    }

    @Override
    public Set<String> reads() {
        return expression.ownNames();
    }

    @Override
    public BigDecimal greatest() {
        return max;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var result = expression.number(leaf::value);
        if (result == null) return leaf.lacks("name");
        var score = Decimals.clamp(result, min, max);
        var trace = leaf.trace();
        if (trace.on()) {
            trace.say("formula", expression.text());
            trace.line("score", Clamped.shown(expression.shown(leaf::value), min, max), score);
        }
        return score;
    }
}
