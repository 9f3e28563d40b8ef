package io.nianlun.evaluation;

import io.nianlun.evaluation.YearData.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks events against the adjustments, indicators and vetoes that they name. */
final class EventsCheck {

    private final Faults faults;
    private final Map<String, Indicator> nodes;
    private final Map<String, Adjustment> adjustments;
    private final Set<String> units;
    private final Set<String> vetoes;

    EventsCheck(
            Faults faults,
            Scheme scheme,
            Map<String, Indicator> nodes,
            Map<String, Adjustment> adjustments,
            Set<String> units) {
        this.faults = faults;
        this.nodes = nodes;
        this.adjustments = adjustments;
        this.units = units;
        this.vetoes = scheme.vetoes().stream().map(Veto::id).collect(Collectors.toSet());
    }

    void check(List<Event> events) {
        for (var i = 0; i < events.size(); i++) check(events.get(i), "/events/" + i);
    }

    private void check(Event event, String path) {
        if (event.unit() != null && !units.contains(event.unit()))
            faults.add(path + "/unit", "unknown-unit", event.unit());
        if (event.adjustment() == null && event.indicator() == null && event.veto() == null)
            faults.variant(path, "missing-field", "event");
        if (event.adjustment() != null) checkAdjustment(event, path);
        if (event.indicator() != null) checkIndicator(event, path);
        if (event.veto() != null && !vetoes.contains(event.veto()))
            faults.add(path + "/veto", "unknown-veto", event.veto());
        checkNotNegative(event.points(), path + "/points");
        checkNotNegative(event.count(), path + "/count");
    }

    private void checkAdjustment(Event event, String path) {
        var adjustment = adjustments.get(event.adjustment());
        if (adjustment == null) faults.add(path + "/adjustment", "unknown-adjustment", event.adjustment());
        else if (!adjustment.countsEvents())
            faults.variant(path + "/adjustment", "wrong-indicator", "adjustment", event.adjustment());
        else checkWorth(event, adjustment.tariff(), path);
    }

    private void checkIndicator(Event event, String path) {
        var node = nodes.get(event.indicator());
        if (node == null) faults.add(path + "/indicator", "unknown-indicator", event.indicator());
        else if (node.measure() instanceof LimitMeasure limit) checkWorth(event, limit.tariff(), path);
        else faults.variant(path + "/indicator", "wrong-indicator", "event", event.indicator());
    }

    private void checkWorth(Event event, Map<String, BigDecimal> tariff, String path) {
        if (tariff.isEmpty()) {
            if (event.item() != null) faults.variant(path + "/item", "unknown-item", "no-tariff", event.item());
            if (event.count() != null && event.count().compareTo(Decimals.ONE) != 0)
                faults.variant(path + "/count", "unknown-item", "count", event.count());
            if (event.points() == null && event.item() == null) faults.add(path + "/points", "missing-field", "points");
            return;
        }
        var items = String.join(", ", tariff.keySet());
        if (event.points() != null) faults.variant(path + "/points", "unknown-item", "points", items);
        if (event.item() == null) {
            if (event.points() == null) faults.add(path + "/item", "missing-field", "item");
        } else if (!tariff.containsKey(event.item())) {
            faults.add(path + "/item", "unknown-item", event.item(), items);
        }
    }

    private void checkNotNegative(BigDecimal number, String path) {
        if (number != null && number.signum() < 0) faults.variant(path, "out-of-range", "negative", number);
    }
}
