package io.nianlun.evaluation;

import static io.nianlun.evaluation.Decimals.ZERO;
import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;
import java.util.Map;

/**
 * All the points, less what the year's events take away (限制性).
 *
 * @param tariff item → points that an event costs; empty where events name their points
 */
public record LimitMeasure(Map<String, BigDecimal> tariff) implements Measure {

    @Override
    public String method() {
        return "limit";
    }

    @Override
    public BigDecimal greatest() {
        return Decimals.HUNDRED;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var deductions = leaf.facts().deductions(leaf.id()).stream()
                .map(event -> event.worth(tariff))
                .toList();
        var left = Decimals.subtract(leaf.points(), Decimals.sum(deductions)).max(ZERO);
        var score = Decimals.divide(Decimals.hundredfold(left), leaf.points());
        var trace = leaf.trace();
        if (trace.on()) {
            if (deductions.isEmpty()) trace.say("no-events");
            else trace.line("left", "max(0, " + n(leaf.points()) + " - " + Trace.join(" - ", deductions) + ")", left);
            trace.line("score", "100 × " + n(left) + " / " + n(leaf.points()), score);
        }
        return score;
    }
}
