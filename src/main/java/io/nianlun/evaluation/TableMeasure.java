package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;
import java.util.List;

/** Scores by rows, the lowest first (分档赋分). */
record TableMeasure(List<Row> rows, boolean linear, BigDecimal below, Expression value) implements ActualMeasure {

    record Row(BigDecimal from, BigDecimal score) {}

    @Override
    public String method() {
        return "table";
    }

    @Override
    public BigDecimal greatest() {
        return rows.stream().map(Row::score).reduce(below, BigDecimal::max);
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var x = leaf.actual(this);
        if (x == null) return leaf.lacks("actual");
        var trace = leaf.trace();
        var at = -1;
        while (at + 1 < rows.size() && rows.get(at + 1).from.compareTo(x) <= 0) at++;
        if (at < 0) {
            trace.say("below-table", x, rows.get(0).from);
            return plain(below, trace);
        }
        var row = rows.get(at);
        if (!linear || at == rows.size() - 1) {
            trace.say("row", x, row.from);
            return plain(row.score, trace);
        }
        var next = rows.get(at + 1);
        var way = Decimals.multiply(Decimals.subtract(x, row.from), Decimals.subtract(next.score, row.score));
        var score = Decimals.add(row.score, Decimals.divide(way, Decimals.subtract(next.from, row.from)));
        if (trace.on())
            trace.line(
                    "score",
                    n(row.score) + " + (" + n(x) + " - " + n(row.from) + ") / (" + n(next.from) + " - " + n(row.from)
                            + ") × (" + n(next.score) + " - " + n(row.score) + ")",
                    score);
        return score;
    }

    private static BigDecimal plain(BigDecimal score, Trace trace) {
        if (trace.on()) trace.line("score", n(score), score);
        return score;
    }
}
