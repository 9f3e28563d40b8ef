package io.nianlun.aggregation;

/**
 * A grade that was changed by hand.
 *
 * @param before as it was computed
 * @param by who decided it
 * @param confirmedBy the other person who confirmed it
 */
public record GradeChange(String unit, String before, String after, String reason, String by, String confirmedBy) {}
