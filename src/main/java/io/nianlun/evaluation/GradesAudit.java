package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks that every unit gets a grade, and that every rule can give its grade to some unit. */
final class GradesAudit {

    private final Faults faults;
    private final Scheme scheme;

    GradesAudit(Faults faults, Scheme scheme) {
        this.faults = faults;
        this.scheme = scheme;
    }

    /** @param whole whether the scheme has no fault so far, so that what can be earned is known */
    void check(boolean whole) {
        var grades = scheme.grades();
        if (grades == null || grades.rules().isEmpty()) return;
        checkCovered(grades);
        for (var i = 0; i < grades.rules().size(); i++) {
            var path = "/grades/rules/" + i;
            var rule = grades.rules().get(i);
            if (grades.order(rule.grade()) < 0) continue;
            var isOver = whole && liesOverAll(rule);
            if (isOver) faults.variant(path, "grade-unreachable", "total", rule.grade(), rule.min(), mostCompared());
            else if (isHidden(grades, i)) faults.variant(path, "grade-unreachable", "hidden", rule.grade());
        }
    }

    private void checkCovered(Grades grades) {
        var last = grades.rules().size() - 1;
        if (!grades.rules().get(last).isUnconditional())
            faults.variant(
                    "/grades/rules/" + last,
                    "grade-uncovered",
                    "last",
                    grades.rules().get(last).grade() == null
                            ? ""
                            : grades.rules().get(last).grade());
        for (var i = 0; i < scheme.vetoes().size(); i++) {
            var cap = scheme.vetoes().get(i).gradeAtMost();
            var order = cap == null ? -1 : grades.order(cap);
            if (order < 0) continue;
            if (grades.rules().stream()
                    .noneMatch(rule -> rule.isUnconditional() && grades.order(rule.grade()) >= order))
                faults.variant("/vetoes/" + i + "/gradeAtMost", "grade-uncovered", "veto", cap);
        }
    }

    private boolean liesOverAll(Grades.Rule rule) {
        var most = mostCompared();
        return rule.min() != null && most != null && rule.min().compareTo(most) > 0;
    }

    private BigDecimal mostCompared() {
        var most = new Ceilings(scheme).ofTotals();
        if (most == null) return null;
        return scheme.rankOn() == Scheme.RankOn.EXACT
                ? most
                : scheme.published().of(most);
    }

    /** Whether no unit ever comes to a rule, vetoed or not: an earlier one without a quota takes all that fit it. */
    private boolean isHidden(Grades grades, int index) {
        var rule = grades.rules().get(index);
        for (var best : bestGradesLeft(grades)) {
            if (grades.order(rule.grade()) < best) continue;
            var taken = grades.rules().subList(0, index).stream()
                    .anyMatch(earlier -> earlier.quota() == null
                            && grades.order(earlier.grade()) >= best
                            && (earlier.min() == null
                                    || rule.min() != null && earlier.min().compareTo(rule.min()) <= 0));
            if (!taken) return false;
        }
        return true;
    }

    /** The best grade that a unit may have: the first of the ladder without a veto, else what the veto leaves. */
    private List<Integer> bestGradesLeft(Grades grades) {
        var best = new ArrayList<Integer>();
        best.add(0);
        for (var veto : scheme.vetoes())
            if (veto.gradeAtMost() != null && grades.order(veto.gradeAtMost()) >= 0)
                best.add(grades.order(veto.gradeAtMost()));
        return best;
    }
}
