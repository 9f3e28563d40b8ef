package io.nianlun.aggregation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How one gap is settled.
 *
 * @param numbers what stands in for the figure, by its part ({@code actual}, {@code target}, {@code score}, {@code
 *     effect}); empty unless the choice is {@link Choice#FILLED}
 */
record GapDecision(String unit, String indicator, Choice choice, Map<String, BigDecimal> numbers, String reason) {

    /** What can be done about data that a ranked unit lacks. It is never counted as zero in silence. */
    enum Choice {
        /** Numbers stand in for the figure, until the data office certifies one. */
        FILLED,
        /** The indicator does not apply to the unit this year; its points go to its siblings. */
        WITHOUT,
        /** The unit is scored this year, but neither ranked nor graded. */
        UNRANKED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
