package io.nianlun.aggregation;

import java.math.BigDecimal;

/**
 * A judged score that was decided after the year had been; whoever proposed it is not who decided it.
 *
 * @param score 0 to 100, as a measure gives it
 */
public record DecidedScore(
        String unit, String indicator, BigDecimal score, String reason, String proposedBy, String decidedBy) {}
