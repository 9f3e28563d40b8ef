package io.nianlun.evaluation;

import io.nianlun.shared.Fault;
import java.util.List;
import java.util.Set;

/**
 * A year as it would be under other rules or with less data; {@link WhatIfReader} makes it of what somebody asks.
 *
 * @param scheme with the changed points and quotas
 * @param data without the ratings of those who are left out
 * @param lifted the vetoes that shall not fall
 * @param faults everything wrong with what was asked, with pointers into it; the rest counts only where there is none
 */
public record WhatIf(Scheme scheme, YearData data, Set<Lifted> lifted, List<Fault> faults) {

    /** A veto that shall not fall; on every unit where the unit is null. */
    public record Lifted(String unit, String veto) {}

    boolean isLifted(String unit, String veto) {
        return lifted.contains(new Lifted(unit, veto)) || lifted.contains(new Lifted(null, veto));
    }
}
