package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import io.nianlun.evaluation.Adjusting.Adjusted;
import io.nianlun.evaluation.Scheme.RankOn;
import java.math.BigDecimal;
import java.util.List;

/** Adds up what a unit earns, its bonuses and its penalties, within the range of totals. */
final class Totals {

    private final Scheme scheme;
    private final Tree tree;
    private final Adjusting adjusting;
    private final Steps steps;

    Totals(Scheme scheme, Tree tree, Adjusting adjusting, Steps steps) {
        this.scheme = scheme;
        this.tree = tree;
        this.adjusting = adjusting;
        this.steps = steps;
    }

    record Total(BigDecimal exact, BigDecimal published, Adjusted adjusted, List<String> missing, List<String> steps) {

        /** What ranks, thresholds and ties compare. */
        BigDecimal compared(Scheme scheme) {
            return Totals.compared(exact, scheme);
        }
    }

    /** @param index the unit's place in the data */
    Total of(UnitScores unit, int index) {
        var trace = steps.trace();
        var roots = tree.roots().stream()
                .map(tree.nodes()::get)
                .filter(unit::applies)
                .toList();
        var worth = Decimals.sum(roots.stream().map(unit::points).toList());
        var earned = Decimals.sum(roots.stream().map(unit::earned).toList());
        var isWhole = worth.compareTo(scheme.total()) == 0;
        // what does not apply to the unit leaves its points to the other top-level nodes
        var points = isWhole ? earned : Decimals.divide(Decimals.multiply(scheme.total(), earned), worth);
        if (trace.on()) {
            var sum = Trace.join(" + ", roots.stream().map(unit::earned).toList());
            trace.line("indicators", isWhole ? sum : n(scheme.total()) + " × (" + sum + ") / " + n(worth), points);
        }
        var adjusted = adjusting.of(index, trace);
        var sum = Decimals.subtract(Decimals.add(points, adjusted.bonus()), adjusted.penalty());
        var exact = Decimals.clamp(sum, scheme.least(), scheme.greatest());
        var published = scheme.published().of(exact);
        if (trace.on()) {
            var arithmetic = n(points) + " + " + n(adjusted.bonus()) + " - " + n(adjusted.penalty());
            trace.line("total", Clamped.shown(arithmetic, scheme.least(), scheme.greatest()), exact);
            trace.say("published", scheme.published().decimals(), published);
        }
        return new Total(exact, published, adjusted, unit.missingLeaves(tree), trace.lines());
    }

    static BigDecimal compared(BigDecimal exact, Scheme scheme) {
        return scheme.rankOn() == RankOn.EXACT
                ? Decimals.compared(exact)
                : scheme.published().of(exact);
    }
}
