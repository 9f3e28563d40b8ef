package io.nianlun.evaluation;

import io.nianlun.evaluation.Grades.Rule;
import io.nianlun.evaluation.Grades.TieAtCut;
import io.nianlun.evaluation.Places.Share;
import io.nianlun.evaluation.Results.QuotaResult;
import io.nianlun.evaluation.YearData.Participation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives ranked units, and those apart, their grades: rule by rule, within the places of each. */
final class Grading {

    private final Scheme scheme;
    private final Grades grades;
    private final List<QuotaResult> quotas = new ArrayList<>();
    private final Faults warnings;

    Grading(Scheme scheme, Faults warnings) {
        this.scheme = scheme;
        this.grades = scheme.grades();
        this.warnings = warnings;
    }

    List<QuotaResult> quotas() {
        return quotas;
    }

    void grade(List<Standing> standings) {
        if (grades == null) return;
        for (var i = 0; i < grades.rules().size(); i++) {
            var rule = grades.rules().get(i);
            var first = quotas.size();
            for (var participation : List.of(Participation.RANKED, Participation.APART)) {
                var group = standings.stream()
                        .filter(standing -> standing.unit().participation() == participation)
                        .toList();
                if (rule.quota() == null)
                    group.stream().filter(one -> isOpen(one, rule)).forEach(one -> give(one, rule));
                else giveWithinQuota(rule, participation, group);
            }
            if (rule.quota() != null) warnOfSmallQuota(rule, i, quotas.subList(first, quotas.size()));
        }
        for (var standing : standings)
            if (standing.isPlaced() && standing.grade() == null && lift(standing) < Integer.MAX_VALUE)
                standing.graded(grades.ladder().get(lift(standing)));
    }

    private void giveWithinQuota(Rule rule, Participation participation, List<Standing> group) {
        var shares = new ArrayList<Share>();
        for (var unitClass : scheme.classes()) {
            var own = of(group, unitClass.id());
            if (own.isEmpty()) continue;
            var size = (int) own.stream().filter(Standing::isPlaced).count();
            shares.add(new Share(unitClass.id(), size, rule.quota().exact(unitClass.id(), size)));
        }
        var places = Places.of(shares, grades.rounding());
        for (var i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            var fitting = of(group, share.unitClass()).stream()
                    .filter(standing -> isOpen(standing, rule))
                    .sorted(Comparator.comparing(Standing::compared).reversed())
                    .toList();
            var taken = cut(fitting, places.get(i));
            fitting.subList(0, taken).forEach(standing -> give(standing, rule));
            quotas.add(new QuotaResult(
                    share.unitClass(),
                    participation.word(),
                    rule.grade(),
                    share.size(),
                    Decimals.plain(share.exact()),
                    places.get(i),
                    taken));
        }
    }

    /** How many of those that fit, best first, get one of the places; a tie across the cut falls as the scheme says. */
    private int cut(List<Standing> fitting, int places) {
        if (places == 0 || fitting.size() <= places) return Math.min(places, fitting.size());
        var last = fitting.get(places - 1).compared();
        if (fitting.get(places).compared().compareTo(last) != 0) return places;
        var both = grades.tieAtCut() == TieAtCut.BOTH;
        return (int) fitting.stream()
                .filter(standing -> standing.compared().compareTo(last) > (both ? -1 : 0))
                .count();
    }

    /** Whether a unit may take the grade of a rule: still without one, not barred from it, nor lifted to it anyway. */
    private boolean isOpen(Standing standing, Rule rule) {
        var order = grades.order(rule.grade());
        return standing.isPlaced()
                && standing.grade() == null
                && order >= cap(standing)
                && order < lift(standing)
                && rule.fits(standing.compared());
    }

    private static void give(Standing standing, Rule rule) {
        standing.graded(rule.grade());
    }

    /** The best grade that vetoes leave, by its place on the ladder. */
    private int cap(Standing standing) {
        return standing.vetoes().stream()
                .filter(veto -> veto.gradeAtMost() != null)
                .mapToInt(veto -> grades.order(veto.gradeAtMost()))
                .max()
                .orElse(0);
    }

    /** The grade that it is lifted to, never over what vetoes leave; past the ladder where nothing lifts it. */
    private int lift(Standing standing) {
        var lift = standing.vetoes().stream()
                .filter(veto -> veto.gradeAtLeast() != null)
                .mapToInt(veto -> grades.order(veto.gradeAtLeast()))
                .min();
        return lift.isEmpty() ? Integer.MAX_VALUE : Math.max(lift.getAsInt(), cap(standing));
    }

    private void warnOfSmallQuota(Rule rule, int index, List<QuotaResult> given) {
        var shares = given.stream()
                .filter(quota -> quota.size() > 0 && rule.quota().isShare(quota.unitClass()))
                .toList();
        if (!shares.isEmpty() && shares.stream().allMatch(quota -> quota.places() == 0))
            warnings.add("/grades/rules/" + index + "/quota", "small-quota", rule.grade());
    }

    private static List<Standing> of(List<Standing> group, String unitClass) {
        return group.stream()
                .filter(standing -> standing.unit().unitClass().equals(unitClass))
                .toList();
    }
}
