package io.nianlun.evaluation;

import io.nianlun.shared.Fault;
import java.util.HashMap;
import java.util.List;

/** What a scheme may hold and yet is rarely meant. */
final class SchemeWarnings {

    private SchemeWarnings() {}

    static List<Fault> of(Scheme scheme, TreeReader tree) {
        var warnings = new Faults();
        var sources = new HashMap<String, Indicator>();
        for (var leaf : scheme.leaves()) {
            if (leaf.source() == null) continue;
            var first = sources.putIfAbsent(leaf.source(), leaf);
            if (first != null)
                warnings.add(
                        Faults.at(tree.path(leaf), "source"),
                        "counted-twice",
                        leaf.source(),
                        first.title(),
                        leaf.title());
        }
        if (isCut(scheme)) warnings.add("/totalRange", "range-cuts", Decimals.plain(scheme.greatest()));
        return warnings.all();
    }

    private static boolean isCut(Scheme scheme) {
        if (scheme.greatest() == null) return false;
        var ceilings = new Ceilings(scheme);
        var earned = ceilings.ofIndicators();
        if (earned == null) return true;
        if (earned.compareTo(scheme.total()) <= 0) return false;
        var bonuses = ceilings.ofBonuses();
        return bonuses == null || Decimals.add(earned, bonuses).compareTo(scheme.greatest()) > 0;
    }
}
