package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import io.nianlun.evaluation.Adjustment.Sign;
import io.nianlun.evaluation.Results.AdjustmentResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out the bonuses and penalties of every unit, each part with its own cap. */
final class Adjusting {

    /** One unit's bonuses and penalties. */
    record Adjusted(BigDecimal bonus, BigDecimal penalty, List<AdjustmentResult> parts) {}

    private final Scheme scheme;
    private final List<UnitFacts> units;
    private final Steps steps;
    private final Map<String, List<Measured>> measured = new HashMap<>();

    private record Measured(BigDecimal points, Trace trace) {}

    Adjusting(Scheme scheme, List<UnitFacts> units, Steps steps) {
        this.scheme = scheme;
        this.units = units;
        this.steps = steps;
        for (var adjustment : scheme.allAdjustments())
            if (adjustment.measure() != null) measured.put(adjustment.id(), measure(adjustment));
    }

    private List<Measured> measure(Adjustment adjustment) {
        var leaves = units.stream()
                .map(facts -> new Leaf(adjustment.id(), null, facts, steps.trace()))
                .toList();
        if (adjustment.measure() instanceof PeerMeasure peers) Scoring.compare(leaves, peers);
        return leaves.stream()
                .map(leaf -> {
                    var score = adjustment.measure().score(leaf);
                    // what is not known earns nothing: a bonus is never missing
                    return new Measured(score == null ? Decimals.ZERO : score.max(Decimals.ZERO), leaf.trace());
                })
                .toList();
    }

    Adjusted of(int unit, Trace trace) {
        var parts = new LinkedHashMap<String, AdjustmentResult>();
        var sums = new HashMap<Sign, BigDecimal>();
        for (var adjustment : scheme.adjustments())
            sums.merge(adjustment.sign(), count(adjustment, unit, parts, trace), Decimals::add);
        return new Adjusted(
                sums.getOrDefault(Sign.BONUS, Decimals.ZERO),
                sums.getOrDefault(Sign.PENALTY, Decimals.ZERO),
                List.copyOf(parts.values()));
    }

    private BigDecimal count(Adjustment adjustment, int unit, Map<String, AdjustmentResult> parts, Trace trace) {
        // keeps its place before the parts that stand in it
        parts.put(adjustment.id(), null);
        var terms = terms(adjustment, unit, parts, trace);
        var sum = Decimals.sum(terms);
        var counted = adjustment.cap() == null ? sum : sum.min(adjustment.cap());
        parts.put(adjustment.id(), new AdjustmentResult(adjustment.id(), Decimals.plain(sum), Decimals.plain(counted)));
        if (trace.on() && !terms.isEmpty() && sum.signum() > 0) {
            var arithmetic = Trace.join(" + ", terms);
            trace.named(
                    adjustment.title(),
                    adjustment.cap() == null ? arithmetic : "min(" + arithmetic + ", " + n(adjustment.cap()) + ")",
                    counted);
        }
        return counted;
    }

    private List<BigDecimal> terms(Adjustment adjustment, int unit, Map<String, AdjustmentResult> parts, Trace trace) {
        if (adjustment.measure() != null) {
            var own = measured.get(adjustment.id()).get(unit);
            trace.add(own.trace);
            return List.of(own.points);
        }
        var terms = new ArrayList<BigDecimal>();
        for (var child : adjustment.children()) terms.add(count(child, unit, parts, trace));
        for (var event : units.get(unit).adjustmentEvents(adjustment.id())) terms.add(event.worth(adjustment.tariff()));
        return terms;
    }
}
