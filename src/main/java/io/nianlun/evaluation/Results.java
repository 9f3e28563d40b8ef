package io.nianlun.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a year comes to.
 *
 * @param units in the order of the data
 * @param quotas every rule with a quota, for every class that has units
 * @param warnings what to look at; pointers lead into the scheme
 */
public record Results(List<UnitResult> units, List<QuotaResult> quotas, List<Fault> warnings) {

    /**
     * What one unit comes to.
     *
     * @param missing the leaves that lack what they need; a unit is complete where there are none
     * @param exact the total, not rounded
     * @param score the total as it is published
     * @param rank null where the unit is not ranked or not complete
     * @param rankOf how many are ranked beside it; null like the rank
     * @param grade null where there is none
     * @param vetoes the ids of all that fell
     * @param actions what the grade of this year, after those before, sets off
     * @param indicators every node that applies, parents before their children
     * @param steps how the total came about; null where nobody asked
     */
    public record UnitResult(
            String unit,
            @JsonProperty("class") String unitClass,
            String participation,
            boolean complete,
            List<String> missing,
            BigDecimal exact,
            BigDecimal score,
            Integer rank,
            Integer rankOf,
            String grade,
            BigDecimal bonus,
            BigDecimal penalty,
            List<AdjustmentResult> adjustments,
            List<String> vetoes,
            List<String> actions,
            List<IndicatorResult> indicators,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> steps) {}

    /** What an adjustment comes to, before and after its own cap. */
    public record AdjustmentResult(String adjustment, BigDecimal sum, BigDecimal counted) {}

    /**
     * What a node comes to.
     *
     * @param score null where it is missing
     * @param points what it earns, on the scale of its siblings
     * @param of what it is worth, on the same scale
     * @param missing whether it or anything under it lacks what it needs
     * @param steps how the score came about; null where nobody asked
     */
    public record IndicatorResult(
            String indicator,
            BigDecimal score,
            BigDecimal points,
            BigDecimal of,
            boolean missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> steps) {}

    /**
     * The places of one grade in one class.
     *
     * @param size how many complete units it is worked out from
     * @param exact the places before rounding
     * @param taken how many units took one
     */
    public record QuotaResult(
            @JsonProperty("class") String unitClass,
            String participation,
            String grade,
            int size,
            BigDecimal exact,
            int places,
            int taken) {}
}
