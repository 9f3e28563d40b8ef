package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;

/**
 * Where the value stands between the least and the greatest of all peers, or beside the best of them.
 *
 * @param besideBest the score is a share of the best peer's; {@code worst} is not used
 * @param equal the score where there is nothing to compare
 */
record PeersMeasure(
        Direction direction,
        boolean besideBest,
        BigDecimal best,
        BigDecimal worst,
        BigDecimal equal,
        boolean amongAll,
        Expression value)
        implements ActualMeasure, PeerMeasure {

    @Override
    public String method() {
        return "peers";
    }

    @Override
    public BigDecimal greatest() {
        var greatest = best.max(equal);
        return besideBest ? greatest : greatest.max(worst);
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var x = leaf.actual(this);
        if (x == null) return leaf.lacks("actual");
        var peers = leaf.peers();
        leaf.trace().say("peers", peers.size(), peers.least(), peers.greatest());
        return besideBest ? besideBest(x, peers, leaf.trace()) : inRange(x, peers, leaf.trace());
    }

    private BigDecimal inRange(BigDecimal x, PeerGroup peers, Trace trace) {
        var least = peers.least();
        var greatest = peers.greatest();
        if (least.compareTo(greatest) == 0) return equal(trace);
        var higher = direction == Direction.HIGHER;
        var way = higher ? Decimals.subtract(x, least) : Decimals.subtract(greatest, x);
        var range = Decimals.subtract(greatest, least);
        var score = Decimals.add(Decimals.divide(Decimals.multiply(way, Decimals.subtract(best, worst)), range), worst);
        if (trace.on()) {
            var part = higher ? n(x) + " - " + n(least) : n(greatest) + " - " + n(x);
            trace.line(
                    "score",
                    "(" + part + ") / (" + n(greatest) + " - " + n(least) + ") × (" + n(best) + " - " + n(worst)
                            + ") + " + n(worst),
                    score);
        }
        return score;
    }

    private BigDecimal besideBest(BigDecimal x, PeerGroup peers, Trace trace) {
        var own = x.max(Decimals.ZERO);
        if (direction == Direction.HIGHER) {
            if (peers.greatest().signum() <= 0) return equal(trace);
            return share(own, peers.greatest(), trace);
        }
        if (own.signum() == 0) {
            if (trace.on()) trace.line("score", n(best), best);
            return best;
        }
        return share(peers.least().max(Decimals.ZERO), own, trace);
    }

    private BigDecimal share(BigDecimal part, BigDecimal whole, Trace trace) {
        var score = Decimals.divide(Decimals.multiply(best, part), whole);
        if (trace.on()) trace.line("score", n(best) + " × " + n(part) + " / " + n(whole), score);
        return score;
    }

    private BigDecimal equal(Trace trace) {
        trace.say("equal");
        if (trace.on()) trace.line("score", n(equal), equal);
        return equal;
    }
}
