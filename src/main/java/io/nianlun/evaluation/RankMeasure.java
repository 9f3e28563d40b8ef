package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;

/**
 * The place among all peers.
 *
 * @param step how much a place costs; null: the score falls in equal parts from the first to the last
 * @param meanOfTies units that are tied share the mean of their places, not the best of them
 */
record RankMeasure(Direction direction, BigDecimal step, boolean meanOfTies, boolean amongAll, Expression value)
        implements ActualMeasure, PeerMeasure {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public String method() {
        return "rank";
    }

    @Override
    public BigDecimal greatest() {
        return Decimals.HUNDRED;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var x = leaf.actual(this);
        if (x == null) return leaf.lacks("actual");
        var peers = leaf.peers();
        var better = direction == Direction.HIGHER ? peers.over(x) : peers.under(x);
        var tied = peers.size() - peers.over(x) - peers.under(x);
        var first = BigDecimal.valueOf(better + 1L);
        var rank = meanOfTies ? first.add(HALF.multiply(BigDecimal.valueOf(tied - 1L))) : first;
        var trace = leaf.trace();
        trace.say("rank", rank, peers.size());
        if (step == null) {
            var all = BigDecimal.valueOf(peers.size());
            var score = Decimals.divide(
                    Decimals.multiply(Decimals.HUNDRED, all.subtract(rank).add(Decimals.ONE)), all);
            if (trace.on()) trace.line("score", "100 × (" + n(all) + " - " + n(rank) + " + 1) / " + n(all), score);
            return score;
        }
        var cost = Decimals.multiply(step, rank.subtract(Decimals.ONE));
        var score = Decimals.subtract(Decimals.HUNDRED, cost).max(Decimals.ZERO);
        if (trace.on()) trace.line("score", "max(0, 100 - " + n(step) + " × (" + n(rank) + " - 1))", score);
        return score;
    }
}
