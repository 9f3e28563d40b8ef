package io.nianlun.preparation;

import io.nianlun.cycle.SheetRow;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A unit may divide points among the targets of a branch; together they are what the scheme gives its class there. */
final class PointsCheck {

    private static final class Branch {
        private BigDecimal own = BigDecimal.ZERO;
        private BigDecimal asked = BigDecimal.ZERO;
    }

    private final Map<List<String>, Branch> branches = new LinkedHashMap<>();

    void add(SheetRow row, BigDecimal own) {
        var branch = branches.computeIfAbsent(row.path(), absent -> new Branch());
        branch.asked = branch.asked.add(row.points());
        if (own != null) branch.own = branch.own.add(own);
    }

    List<Fault> faults(String path) {
        var faults = new ArrayList<Fault>();
        branches.forEach((titles, branch) -> {
            if (branch.own.compareTo(branch.asked) != 0)
                faults.add(Fault.variant(
                        path + "/rows",
                        "points-mismatch",
                        "targets",
                        String.join(" · ", titles),
                        branch.own.stripTrailingZeros(),
                        branch.asked.stripTrailingZeros()));
        });
        return faults;
    }
}
