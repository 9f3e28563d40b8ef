package io.nianlun.evaluation;

import io.nianlun.evaluation.Indicator.Combine;
import io.nianlun.evaluation.Scheme.UnitClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that the points of children add up to their parent's, and the top level's to the total, in every class. */
final class PointsAudit {

    private final Faults faults;
    private final List<UnitClass> classes;
    private final TreeReader tree;

    PointsAudit(Faults faults, List<UnitClass> classes, TreeReader tree) {
        this.faults = faults;
        this.classes = classes;
        this.tree = tree;
    }

    /** @param total null where it has a fault of its own */
    void check(BigDecimal total, List<Indicator> indicators) {
        if (!indicators.isEmpty() && total != null) compare("/indicators", indicators, classes, unitClass -> total);
        for (var indicator : indicators) checkBelow(indicator, classes);
    }

    private void checkBelow(Indicator branch, List<UnitClass> above) {
        if (branch.isLeaf() || branch.points() == null) return;
        var own = above.stream()
                .filter(unitClass -> branch.points(unitClass.id()).signum() > 0)
                .toList();
        if (branch.combine() == Combine.SUM && !tree.isDoubtful(branch))
            compare(
                    Faults.at(tree.path(branch), "children"),
                    branch.children(),
                    own,
                    unitClass -> branch.outOf() == null ? branch.points(unitClass) : branch.outOf());
        for (var child : branch.children()) checkBelow(child, own);
    }

    private void compare(
            String path, List<Indicator> nodes, List<UnitClass> own, Function<String, BigDecimal> expected) {
        if (nodes.stream().anyMatch(node -> node.points() == null)) return;
        record Mismatch(String terms, String sum, String expected) {
            String shown() {
                return terms + " = " + sum + " ≠ " + expected;
            }
        }
        var mismatches = new LinkedHashMap<Mismatch, List<String>>();
        for (var unitClass : own) {
            var points = nodes.stream().map(node -> node.points(unitClass.id())).toList();
            var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var asked = expected.apply(unitClass.id());
            if (sum.compareTo(asked) == 0) continue;
            var terms = points.stream()
                    .filter(one -> one.signum() > 0)
                    .map(PointsAudit::plain)
                    .collect(Collectors.joining("+"));
            mismatches
                    .computeIfAbsent(
                            new Mismatch(terms.isEmpty() ? "0" : terms, plain(sum), plain(asked)),
                            absent -> new ArrayList<>())
                    .add(unitClass.title());
        }
        if (mismatches.size() == 1)
            mismatches.forEach((one, titles) ->
                    faults.add(path, "points-mismatch", one.terms, one.sum, one.expected, String.join("、", titles)));
        else if (!mismatches.isEmpty())
            faults.variant(
                    path,
                    "points-mismatch",
                    "classes",
                    mismatches.entrySet().stream()
                            .map(entry -> entry.getKey().shown() + "（" + String.join("、", entry.getValue()) + "）")
                            .collect(Collectors.joining("；")));
    }

    private static String plain(BigDecimal number) {
        return Decimals.plain(number).toPlainString();
    }
}
