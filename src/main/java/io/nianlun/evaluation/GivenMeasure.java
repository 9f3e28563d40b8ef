package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.Set;

/** The score comes with the figure. */
record GivenMeasure() implements Measure {

    @Override
    public String method() {
        return "given";
    }

    @Override
    public Set<String> reads() {
        return Set.of("score");
    }

    @Override
    public BigDecimal greatest() {
        return Decimals.HUNDRED;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var score = leaf.given();
        if (score == null) return leaf.lacks("score");
        if (leaf.trace().on()) leaf.trace().line("score", Trace.n(score), score);
        return score;
    }
}
