package io.nianlun.preparation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One 上/下 of the negotiation of a unit's targets.
 *
 * @param lockedAt null while the round does not bind
 */
record Round(int number, String by, OffsetDateTime at, OffsetDateTime lockedAt, List<Proposal> proposals) {

    /** What a unit promises for one indicator; without a target the note says why there is none. */
    record Proposal(String indicator, BigDecimal target, String note) {}
}
