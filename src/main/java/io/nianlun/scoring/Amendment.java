package io.nianlun.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in place of something certified. Exactly one of indicator, adjustment and veto is named.
 *
 * @param numbers of a figure the parts that change; of events what takes their place: {@code points}, or the items of
 *     the tariff with their counts; none: they are struck
 * @param document the document that it rests on; null where there is none
 * @param by who decided it
 */
public record Amendment(
        String unit,
        String indicator,
        String adjustment,
        String veto,
        Map<String, BigDecimal> numbers,
        String reason,
        String document,
        String by) {

    /** Whether an event is one of those that this takes the place of. */
    boolean replaces(CertifiedEvent event) {
        return unit.equals(event.unit())
                && Objects.equals(indicator, event.indicator())
                && Objects.equals(adjustment, event.adjustment())
                && Objects.equals(veto, event.veto());
    }
}
