package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import io.nianlun.evaluation.Scheme.Standardisation.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the panels of one node comparable: a panel that marks hard shall not cost its units their place. */
final class Standardising {

    private record Panel(int size, BigDecimal mean, BigDecimal deviation) {}

    private final Method method;
    private final Tree.Node node;
    private final List<UnitScores> units;

    Standardising(Method method, Tree.Node node, List<UnitScores> units) {
        this.method = method;
        this.node = node;
        this.units = units.stream()
                .filter(unit -> unit.facts().unit().panel() != null)
                .filter(unit -> unit.applies(node) && !unit.isMissing(node))
                .toList();
    }

    void work() {
        if (units.isEmpty()) return;
        var scores = new LinkedHashMap<String, List<BigDecimal>>();
        for (var unit : units)
            scores.computeIfAbsent(unit.facts().unit().panel(), absent -> new ArrayList<>())
                    .add(unit.score(node));
        var panels = new LinkedHashMap<String, Panel>();
        scores.forEach((name, all) -> panels.put(name, panel(all)));
        var mean = Decimals.mean(units.stream().map(unit -> unit.score(node)).toList());
        var deviation = commonDeviation(panels);
        for (var unit : units) apply(unit, panels.get(unit.facts().unit().panel()), mean, deviation);
    }

    private static Panel panel(List<BigDecimal> scores) {
        var mean = Decimals.mean(scores);
        var least = scores.stream().reduce(BigDecimal::min).orElseThrow();
        var greatest = scores.stream().reduce(BigDecimal::max).orElseThrow();
        // a remainder in the 34th digit is no deviation: dividing by it would throw equal scores apart
        if (Decimals.compared(least).compareTo(Decimals.compared(greatest)) == 0)
            return new Panel(scores.size(), mean, Decimals.ZERO);
        var squares = scores.stream()
                .map(score -> Decimals.subtract(score, mean))
                .map(away -> Decimals.multiply(away, away))
                .toList();
        return new Panel(scores.size(), mean, Decimals.root(Decimals.mean(squares)));
    }

    /** The mean of the deviations that are not 0; null where none is. */
    private static BigDecimal commonDeviation(Map<String, Panel> panels) {
        var deviations = panels.values().stream()
                .map(Panel::deviation)
                .filter(deviation -> deviation.signum() > 0)
                .toList();
        return deviations.isEmpty() ? null : Decimals.mean(deviations);
    }

    private void apply(UnitScores unit, Panel panel, BigDecimal mean, BigDecimal deviation) {
        var trace = unit.trace(node);
        var x = unit.score(node);
        trace.say("panel", unit.facts().unit().panel(), panel.mean, mean);
        if (method == Method.Z && deviation != null) trace.say("deviations", panel.deviation, deviation);
        if (!node.indicator().isLeaf()) trace.say("children-kept");
        if (isLeftAsItIs(panel)) {
            trace.say(panel.size == 1 ? "panel-of-one" : "panel-level");
            unit.fix(node, x);
            return;
        }
        var moved = moved(x, panel, mean, deviation);
        var score = Decimals.clamp(moved, Decimals.ZERO, Decimals.HUNDRED);
        if (trace.on())
            trace.line("standardised", "min(max(" + arithmetic(x, panel, mean, deviation) + ", 0), 100)", score);
        unit.fix(node, score);
    }

    private boolean isLeftAsItIs(Panel panel) {
        return panel.size == 1
                || method == Method.Z && panel.deviation.signum() == 0
                || method == Method.RATIO && Decimals.compared(panel.mean).signum() == 0;
    }

    private BigDecimal moved(BigDecimal x, Panel panel, BigDecimal mean, BigDecimal deviation) {
        var away = Decimals.subtract(x, panel.mean);
        return switch (method) {
            case RATIO -> Decimals.divide(Decimals.multiply(x, mean), panel.mean);
            case ADDITIVE -> Decimals.add(away, mean);
            case Z -> Decimals.add(mean, Decimals.divide(Decimals.multiply(deviation, away), panel.deviation));
        };
    }

    private String arithmetic(BigDecimal x, Panel panel, BigDecimal mean, BigDecimal deviation) {
        var away = "(" + n(x) + " - " + n(panel.mean) + ")";
        return switch (method) {
            case RATIO -> n(x) + " × " + n(mean) + " / " + n(panel.mean);
            case ADDITIVE -> away + " + " + n(mean);
            case Z -> n(mean) + " + " + n(deviation) + " × " + away + " / " + n(panel.deviation);
        };
    }
}
