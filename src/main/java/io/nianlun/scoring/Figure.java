package io.nianlun.scoring;

import io.nianlun.inbox.SentRows;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What is certified for a unit and an indicator.
 *
 * @param version counts up with every change; earlier versions are kept
 * @param actual null where it is not known, as are the other numbers
 * @param more further numbers by name
 * @param origin where the number comes from: a yearbook, a system; null where nobody said
 * @param document the number of the document that states it; null where there is none
 * @param source how it came: {@code certified} on a task, or {@code put} by the office in charge
 * @param office which office certified it; null where it was put
 * @param reason why it was changed; null for the first version
 */
public record Figure(
        String unit,
        String indicator,
        int version,
        BigDecimal actual,
        BigDecimal target,
        BigDecimal score,
        BigDecimal previous,
        BigDecimal benchmark,
        BigDecimal effect,
        Map<String, BigDecimal> more,
        String note,
        String origin,
        String document,
        String source,
        String office,
        String certifiedBy,
        OffsetDateTime certifiedAt,
        String reason) {

    public SentRows.Key key() {
        return SentRows.Key.of(unit, indicator);
    }

    /** Whether it holds any number, and not only a note that says why there is none. */
    public boolean isKnown() {
        return actual != null || target != null || score != null || effect != null || !more.isEmpty();
    }
}
