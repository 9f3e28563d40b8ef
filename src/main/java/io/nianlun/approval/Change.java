package io.nianlun.approval;

/**
 * A grade that the committee wants otherwise than computed.
 *
 * @param version of the results that it changes
 * @param before null where the unit has no grade
 * @param verdict {@code approve} or {@code return} by another person; null before
 */
record Change(
        String task,
        int version,
        String unit,
        String before,
        String after,
        String reason,
        String decidedBy,
        String verdict,
        String verdictReason,
        String verdictBy) {}
