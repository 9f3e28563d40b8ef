package io.nianlun.evaluation;

import static io.nianlun.evaluation.Decimals.HUNDRED;
import static io.nianlun.evaluation.Decimals.ZERO;
import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * All for who reaches the line (达标性).
 *
 * @param line null: the unit's own target
 * @param proportional who does not reach the line gets its share, not nothing
 */
record ReachMeasure(BigDecimal line, Direction direction, boolean proportional, Expression value)
        implements ActualMeasure {

    @Override
    public String method() {
        return "reach";
    }

    @Override
    public Set<String> reads() {
        var parts = new LinkedHashSet<>(ActualMeasure.super.reads());
        if (line == null) parts.add("target");
        return parts;
    }

    @Override
    public BigDecimal greatest() {
        return HUNDRED;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var actual = leaf.actual(this);
        if (actual == null) return leaf.lacks("actual");
        var goal = line == null ? leaf.target() : line;
        if (goal == null) return leaf.lacks("target");
        var trace = leaf.trace();
        var higher = direction == Direction.HIGHER;
        if (higher ? actual.compareTo(goal) >= 0 : actual.compareTo(goal) <= 0) {
            trace.say("reached", actual, goal);
            if (trace.on()) trace.line("score", "100", HUNDRED);
            return HUNDRED;
        }
        trace.say("not-reached", actual, goal);
        if (!proportional || goal.signum() <= 0) {
            if (trace.on()) trace.line("score", "0", ZERO);
            return ZERO;
        }
        var part = higher ? actual : goal;
        var whole = higher ? goal : actual;
        var score = Decimals.divide(Decimals.hundredfold(part), whole).max(ZERO);
        if (trace.on()) trace.line("score", "max(0, 100 × " + n(part) + " / " + n(whole) + ")", score);
        return score;
    }
}
