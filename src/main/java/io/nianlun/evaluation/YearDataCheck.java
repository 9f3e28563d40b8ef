package io.nianlun.evaluation;

import io.nianlun.evaluation.YearData.Figure;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a year's data against a scheme: units, figures, and the expressions that read them. */
final class YearDataCheck {

    private final Scheme scheme;
    private final YearData data;
    private final Faults faults = new Faults();
    private final Map<String, Indicator> nodes = new HashMap<>();
    private final Map<String, Adjustment> adjustments = new HashMap<>();
    private final Set<String> units = new HashSet<>();

    YearDataCheck(Scheme scheme, YearData data) {
        this.scheme = scheme;
        this.data = data;
        scheme.nodes().forEach(node -> nodes.put(node.id(), node));
        scheme.allAdjustments().forEach(adjustment -> adjustments.put(adjustment.id(), adjustment));
    }

    List<Fault> faults() {
        checkUnits();
        checkFigures();
        var judgement = new JudgementCheck(faults, nodes, units);
        judgement.checkRatings(data.ratings());
        judgement.checkBallots(data.ballots());
        judgement.checkDecided(data.decided());
        new EventsCheck(faults, scheme, nodes, adjustments, units).check(data.events());
        new ApplyingCheck(faults, scheme, data).check();
        return faults.all();
    }

    private void checkUnits() {
        for (var i = 0; i < data.units().size(); i++) {
            var unit = data.units().get(i);
            var path = "/units/" + i;
            if (unit.id() != null && !units.add(unit.id())) faults.add(path + "/id", "duplicate-id", unit.id());
            if (unit.unitClass() != null && scheme.classOrder(unit.unitClass()) < 0)
                faults.add(path + "/class", "unknown-class", unit.unitClass());
            for (var j = 0; j < unit.without().size(); j++)
                if (!nodes.containsKey(unit.without().get(j)))
                    faults.add(
                            path + "/without/" + j,
                            "unknown-indicator",
                            unit.without().get(j));
            checkPoints(unit, path + "/points");
        }
    }

    private void checkPoints(YearData.Unit unit, String path) {
        if (unit.points().isEmpty() || unit.unitClass() == null || scheme.classOrder(unit.unitClass()) < 0) return;
        unit.points().forEach((id, points) -> {
            if (!nodes.containsKey(id)) faults.add(Faults.at(path, id), "unknown-indicator", id);
            else if (points.signum() <= 0) faults.add(Faults.at(path, id), "out-of-range", points, 0, scheme.total());
        });
        checkSum(unit, scheme.indicators(), path);
        nodes.values().forEach(node -> checkSum(unit, node.children(), path));
    }

    private void checkSum(YearData.Unit unit, List<Indicator> siblings, String path) {
        if (siblings.stream().noneMatch(one -> unit.points().containsKey(one.id()))) return;
        var worth = siblings.stream()
                .filter(one -> one.points(unit.unitClass()).signum() > 0)
                .toList();
        var own = worth.stream()
                .map(one -> unit.points().getOrDefault(one.id(), one.points(unit.unitClass())))
                .toList();
        var sum = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var asked = worth.stream().map(one -> one.points(unit.unitClass())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(asked) == 0) return;
        var terms = own.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("+"));
        faults.add(path, "points-mismatch", terms, sum, asked, unit.name() == null ? "" : unit.name());
    }

    private void checkFigures() {
        var seen = new HashSet<List<String>>();
        for (var i = 0; i < data.figures().size(); i++) {
            var figure = data.figures().get(i);
            var path = "/figures/" + i;
            if (figure.unit() != null && !units.contains(figure.unit()))
                faults.add(path + "/unit", "unknown-unit", figure.unit());
            if (figure.unit() != null
                    && figure.indicator() != null
                    && !seen.add(List.of(figure.unit(), figure.indicator())))
                faults.add(path, "duplicate-figure", figure.unit(), figure.indicator());
            checkIndicator(figure, path);
            checkRange(figure.score(), Decimals.HUNDRED, path + "/score");
            checkRange(figure.effect(), Decimals.ONE, path + "/effect");
        }
    }

    private void checkIndicator(Figure figure, String path) {
        var id = figure.indicator();
        if (id == null) return;
        var node = nodes.get(id);
        var adjustment = adjustments.get(id);
        var measured = adjustment != null && adjustment.measure() != null;
        if (node == null && !measured) faults.add(path + "/indicator", "unknown-indicator", id);
        else if (node != null && !node.isLeaf() && !measured)
            faults.variant(path + "/indicator", "wrong-indicator", "branch", id);
    }

    private void checkRange(BigDecimal number, BigDecimal most, String path) {
        if (number != null && (number.signum() < 0 || number.compareTo(most) > 0))
            faults.add(path, "out-of-range", number, 0, most);
    }
}
