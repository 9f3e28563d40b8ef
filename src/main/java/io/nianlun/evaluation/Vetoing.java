package io.nianlun.evaluation;

import io.nianlun.evaluation.Totals.Total;
import java.math.BigDecimal;

/** Finds the vetoes that fall on a unit: by an event that names it, or by their own condition. */
final class Vetoing {

    private final WhatIf whatIf;
    private final Tree tree;

    Vetoing(WhatIf whatIf, Tree tree) {
        this.whatIf = whatIf;
        this.tree = tree;
    }

    Standing standing(UnitScores unit, Total total) {
        var compared = total.compared(whatIf.scheme());
        var fallen = whatIf.scheme().vetoes().stream()
                .filter(veto -> !whatIf.isLifted(unit.facts().unit().id(), veto.id()))
                .filter(veto -> unit.facts().vetoEvents().contains(veto.id()) || falls(veto, unit))
                .toList();
        return new Standing(unit.facts().unit(), total.missing().isEmpty(), compared, fallen);
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
}
