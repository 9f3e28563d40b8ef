package io.nianlun.assessment;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A session that the supervision group stopped before its end.
 *
 * @param outcome {@code resumed} or {@code repeated}; null while the office has not decided, as are those that follow
 */
record Halt(
        UUID id,
        String reason,
        String haltedBy,
        OffsetDateTime haltedAt,
        String outcome,
        String settledBy,
        OffsetDateTime settledAt,
        String settledReason) {

    boolean isOpen() {
        return outcome == null;
    }
}
