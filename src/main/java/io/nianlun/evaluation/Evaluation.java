package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import io.nianlun.evaluation.Results.IndicatorResult;
import io.nianlun.evaluation.Results.UnitResult;
import io.nianlun.evaluation.Totals.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Works a year out: measures, panels, points, bonuses and penalties, range, ranks, vetoes, grades. */
public final class Evaluation {

    private final Scheme scheme;
    private final YearData data;
    private final Steps steps;
    private final Tree tree;
    private final WhatIf whatIf;
    private final Faults warnings = new Faults();

    private Evaluation(WhatIf whatIf, Steps steps) {
        this.whatIf = whatIf;
        this.scheme = whatIf.scheme();
        this.data = whatIf.data();
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
        return evaluate(new WhatIf(scheme, data, Set.of(), List.of()), steps);
    }

    /** The results of a year as it would be. */
    public static Results evaluate(WhatIf whatIf, Steps steps) {
        return new Evaluation(whatIf, steps).evaluate();
    }

    private Results evaluate() {
        var facts = UnitFacts.of(data);
        var units = facts.stream().map(one -> new UnitScores(one, tree)).toList();
        new Scoring(scheme, tree, units, steps).work();
        var adding = new Totals(scheme, tree, new Adjusting(scheme, facts, steps), steps);
        var vetoing = new Vetoing(whatIf, tree);
        var totals = new ArrayList<Total>();
        var standings = new ArrayList<Standing>();
        for (var i = 0; i < units.size(); i++) {
            var total = adding.of(units.get(i), i);
            totals.add(total);
            standings.add(vetoing.standing(units.get(i), total));
        }
        Ranking.rank(standings);
        var grading = new Grading(scheme, warnings);
        grading.grade(standings);
        var results = new ArrayList<UnitResult>();
        for (var i = 0; i < units.size(); i++) results.add(result(units.get(i), totals.get(i), standings.get(i)));
        return new Results(results, grading.quotas(), warnings.all());
    }

    private UnitResult result(UnitScores unit, Total total, Standing standing) {
        var facts = unit.facts();
        return new UnitResult(
                facts.unit().id(),
                facts.unit().unitClass(),
                facts.unit().participation().word(),
                total.missing().isEmpty(),
                total.missing(),
                Decimals.plain(total.exact()),
                Decimals.plain(total.published()),
                standing.rank(),
                standing.rankOf(),
                standing.grade(),
                Decimals.plain(total.adjusted().bonus()),
                Decimals.plain(total.adjusted().penalty()),
                total.adjusted().parts(),
                standing.vetoes().stream().map(Veto::id).toList(),
                actions(facts, standing),
                indicators(unit),
                total.steps());
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
