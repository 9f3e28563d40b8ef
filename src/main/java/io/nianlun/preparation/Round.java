package io.nianlun.preparation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One 上/下 of the negotiation of a unit's targets.
 *
 * @param lockedAt null while the round does not bind
 * @param documentNumber under which it was issued; null while it is not
 */
record Round(
        int number,
        String by,
        OffsetDateTime at,
        OffsetDateTime lockedAt,
        String documentNumber,
        OffsetDateTime issuedAt,
        List<Proposal> proposals) {

    Round with(List<Proposal> all) {
        return new Round(number, by, at, lockedAt, documentNumber, issuedAt, all);
    }

    /** What a unit promises for one indicator; without a target the note says why there is none. */
    record Proposal(String indicator, BigDecimal target, String note, Detail detail) {}
}
