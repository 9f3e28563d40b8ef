package io.nianlun.evaluation;

import java.math.BigDecimal;

/** The score comes with the figure. */
record GivenMeasure() implements Measure {

    @Override
    public String method() {
        return "given";
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
