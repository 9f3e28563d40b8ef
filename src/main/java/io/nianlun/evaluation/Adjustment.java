package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Points beside the indicators.
 *
 * @param sign of the top-level adjustment, inherited by those below it
 * @param cap what it counts at most; null: no limit
 * @param tariff item → points, where events name items; empty where they name points
 * @param measure how its points are computed; null where it counts events or children
 */
public record Adjustment(
        String id,
        String title,
        Sign sign,
        BigDecimal cap,
        List<Adjustment> children,
        Map<String, BigDecimal> tariff,
        Measure measure) {

    /** Which way it counts. */
    public enum Sign {
        BONUS,
        PENALTY
    }

    /** Whether its points come from events that name it. */
    public boolean countsEvents() {
        return children.isEmpty() && measure == null;
    }

    void collect(List<Adjustment> all) {
        all.add(this);
        for (var child : children) child.collect(all);
    }
}
