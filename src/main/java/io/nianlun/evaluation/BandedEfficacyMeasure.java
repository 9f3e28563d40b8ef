package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;
import java.util.List;

/** The improved method of efficacy: five standard values, best first, each with its coefficient. */
record BandedEfficacyMeasure(List<BigDecimal> standards, List<BigDecimal> coefficients, Expression value)
        implements ActualMeasure {

    @Override
    public String method() {
        return "bandedEfficacy";
    }

    @Override
    public BigDecimal greatest() {
        return hundredfold(coefficients.stream().reduce(BigDecimal::max).orElseThrow());
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var x = leaf.actual(this);
        if (x == null) return leaf.lacks("actual");
        var trace = leaf.trace();
        for (var band = 0; band < standards.size(); band++) {
            if (!reaches(x, standards.get(band))) continue;
            return band == 0 ? best(x, trace) : inside(x, band, trace);
        }
        trace.say("beyond-poor", x, standards.get(standards.size() - 1));
        if (trace.on()) trace.line("score", "0", Decimals.ZERO);
        return Decimals.ZERO;
    }

    private BigDecimal best(BigDecimal x, Trace trace) {
        trace.say("excellent", x, standards.get(0));
        var score = hundredfold(coefficients.get(0));
        if (trace.on()) trace.line("score", "100 × " + n(coefficients.get(0)), score);
        return score;
    }

    private BigDecimal inside(BigDecimal x, int band, Trace trace) {
        var own = standards.get(band);
        var better = standards.get(band - 1);
        var from = hundredfold(coefficients.get(band));
        var to = hundredfold(coefficients.get(band - 1));
        var way = Decimals.multiply(Decimals.subtract(x, own), Decimals.subtract(to, from));
        var score = Decimals.add(from, Decimals.divide(way, Decimals.subtract(better, own)));
        if (trace.on())
            trace.line(
                    "score",
                    n(from) + " + (" + n(x) + " - " + n(own) + ") / (" + n(better) + " - " + n(own) + ") × (" + n(to)
                            + " - " + n(from) + ")",
                    score);
        return score;
    }

    private boolean reaches(BigDecimal x, BigDecimal standard) {
        var higherIsBetter = standards.get(0).compareTo(standards.get(1)) > 0;
        return higherIsBetter ? x.compareTo(standard) >= 0 : x.compareTo(standard) <= 0;
    }

    private static BigDecimal hundredfold(BigDecimal coefficient) {
        return Decimals.hundredfold(coefficient);
    }
}
