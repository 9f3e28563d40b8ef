package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import io.nianlun.evaluation.Adjusting.Adjusted;
import io.nianlun.evaluation.Results.IndicatorResult;
import io.nianlun.evaluation.Results.UnitResult;
import io.nianlun.evaluation.Scheme.RankOn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Works a year out: measures, panels, points, bonuses and penalties, range, ranks, vetoes, grades. */
public final class Evaluation {

    private final Scheme scheme;
    private final YearData data;
    private final Steps steps;
    private final Tree tree;
    private final Faults warnings = new Faults();

    private Evaluation(Scheme scheme, YearData data, Steps steps) {
        this.scheme = scheme;
        this.data = data;
        this.steps = steps;
        this.tree = new Tree(scheme);
    }

    /**
     * The results of a year.
     *
     * @param data has no fault under the scheme ({@link YearData#check}); what is missing in it is no fault
     * @param steps {@link Steps#NONE}: none are made
     */
    public static Results evaluate(Scheme scheme, YearData data, Steps steps) {
        return new Evaluation(scheme, data, steps).evaluate();
    }

    private Results evaluate() {
        var facts = UnitFacts.of(data);
        var units = facts.stream().map(one -> new UnitScores(one, tree)).toList();
        new Scoring(scheme, tree, units, steps).work();
        var adjusting = new Adjusting(scheme, facts, steps);
        var totals = new ArrayList<Total>();
        var standings = new ArrayList<Standing>();
        for (var i = 0; i < units.size(); i++) {
            var total = total(units.get(i), adjusting, i);
            totals.add(total);
            standings.add(standing(units.get(i), total));
        }
        Ranking.rank(standings);
        var grading = new Grading(scheme, warnings);
        grading.grade(standings);
        var results = new ArrayList<UnitResult>();
        for (var i = 0; i < units.size(); i++) results.add(result(units.get(i), totals.get(i), standings.get(i)));
        return new Results(results, grading.quotas(), warnings.all());
    }

    private record Total(
            BigDecimal exact, BigDecimal published, Adjusted adjusted, List<String> missing, List<String> steps) {}

    private Total total(UnitScores unit, Adjusting adjusting, int index) {
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

    private Standing standing(UnitScores unit, Total total) {
        var compared = scheme.rankOn() == RankOn.EXACT ? Decimals.compared(total.exact) : total.published;
        var fallen = scheme.vetoes().stream()
                .filter(veto -> unit.facts().vetoEvents().contains(veto.id()) || falls(veto, unit))
                .toList();
        return new Standing(unit.facts().unit(), total.missing.isEmpty(), compared, fallen);
    }

    private boolean falls(Veto veto, UnitScores unit) {
        return veto.when() != null
                && veto.when()
                        .holds(name -> name.get(0).equals("scores")
                                ? known(unit, tree.node(name.get(1)))
                                : unit.facts().value(name, null));
    }

    private static BigDecimal known(UnitScores unit, Tree.Node node) {
        return unit.applies(node) && !unit.isMissing(node) ? unit.score(node) : null;
    }

    private UnitResult result(UnitScores unit, Total total, Standing standing) {
        var facts = unit.facts();
        return new UnitResult(
                facts.unit().id(),
                facts.unit().unitClass(),
                facts.unit().participation().word(),
                total.missing.isEmpty(),
                total.missing,
                Decimals.plain(total.exact),
                Decimals.plain(total.published),
                standing.rank(),
                standing.rankOf(),
                standing.grade(),
                Decimals.plain(total.adjusted.bonus()),
                Decimals.plain(total.adjusted.penalty()),
                total.adjusted.parts(),
                standing.vetoes().stream().map(Veto::id).toList(),
                actions(facts, standing),
                indicators(unit),
                total.steps);
    }

    private List<String> actions(UnitFacts facts, Standing standing) {
        var actions = new ArrayList<String>();
        if (standing.grade() == null) return actions;
        for (var rule : scheme.consecutive()) {
            var held = rule.grade().equals(standing.grade());
            for (var back = 1; back < rule.years() && held; back++)
                held = rule.grade().equals(facts.gradeOf(data.year() - back));
            if (held) actions.add(rule.action());
        }
        return actions;
    }

    private List<IndicatorResult> indicators(UnitScores unit) {
        var results = new ArrayList<IndicatorResult>(tree.nodes().size());
        for (var node : tree.nodes()) {
            if (!unit.applies(node)) continue;
            var score = unit.score(node);
            var worth = unit.points(node);
            var earned = unit.earned(node);
            var trace = unit.trace(node);
            if (trace.on() && score != null) trace.line("points", n(worth) + " × " + n(score) + " / 100", earned);
            results.add(new IndicatorResult(
                    node.indicator().id(),
                    Decimals.plain(score),
                    Decimals.plain(earned),
                    Decimals.plain(worth),
                    unit.isMissing(node),
                    trace.lines()));
        }
        return results;
    }
}
