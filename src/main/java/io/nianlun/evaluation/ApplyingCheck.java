package io.nianlun.evaluation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Checks what only shows when it is known what applies to each unit: targets that are divided by, expressions whose
 * result is of the wrong kind, and units to which nothing applies.
 */
final class ApplyingCheck {

    private static final Object A_SCORE = Decimals.ONE;

    private final Faults faults;
    private final Scheme scheme;
    private final YearData data;
    // filled once it is asked for: most years have no fault
    private final Map<YearData.Figure, Integer> places = new IdentityHashMap<>();

    ApplyingCheck(Faults faults, Scheme scheme, YearData data) {
        this.faults = faults;
        this.scheme = scheme;
        this.data = data;
    }

    void check() {
        var tree = new Tree(scheme);
        var all = UnitFacts.of(data);
        for (var i = 0; i < all.size(); i++) {
            var facts = all.get(i);
            var unit = facts.unit();
            // a unit that is not known for what it is has its own fault
            if (unit.id() == null || unit.unitClass() == null || scheme.classOrder(unit.unitClass()) < 0) continue;
            var applies = tree.applying(facts);
            var any = false;
            for (var node : tree.nodes()) {
                any |= applies[node.index()];
                if (applies[node.index()] && node.indicator().isLeaf())
                    check(node.indicator().id(), node.indicator().measure(), facts, i);
            }
            if (!any) faults.add("/units/" + i, "nothing-applies", unit.name() == null ? unit.id() : unit.name());
            for (var adjustment : scheme.allAdjustments())
                if (adjustment.measure() != null) check(adjustment.id(), adjustment.measure(), facts, i);
            for (var veto : scheme.vetoes()) checkCondition(veto, facts, i);
        }
    }

    private void check(String id, Measure measure, UnitFacts facts, int unit) {
        var figure = facts.figure(id);
        if (measure instanceof ActualMeasure actual
                && actual.needsTarget()
                && figure != null
                && figure.target() != null
                && figure.target().signum() <= 0)
            faults.add(place(facts, id) + "/target", "target-invalid", figure.target());
        Expression expression = null;
        if (measure instanceof ActualMeasure actual) expression = actual.value();
        if (measure instanceof FormulaMeasure formula) expression = formula.expression();
        if (expression != null && !expression.givesNumber() && expression.knows(name -> facts.value(name, figure)))
            faults.variant(
                    figure == null ? "/units/" + unit : place(facts, id),
                    "not-a-number",
                    "expression",
                    expression.text());
    }

    /** Where the figure of a unit stands in the data. */
    private String place(UnitFacts facts, String id) {
        if (places.isEmpty())
            for (var i = 0; i < data.figures().size(); i++)
                places.putIfAbsent(data.figures().get(i), i);
        return "/figures/" + places.get(facts.figure(id));
    }

    private void checkCondition(Veto veto, UnitFacts facts, int unit) {
        if (veto.when() == null || veto.when().givesTruth()) return;
        Function<List<String>, Object> values =
                name -> name.get(0).equals("scores") ? A_SCORE : facts.value(name, null);
        if (veto.when().knows(values))
            faults.variant(
                    "/units/" + unit, "not-a-number", "condition", veto.when().text());
    }
}
