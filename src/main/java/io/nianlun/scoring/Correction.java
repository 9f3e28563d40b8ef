package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.SentRows.Key;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A change of a certified figure that one person asked for and another decides on.
 *
 * @param baseVersion the version that it was asked to follow; 0 where no figure was certified
 * @param sent the figure as it was sent
 * @param state {@code waiting}, {@code confirmed}, {@code refused}, or {@code replaced} by a later one
 */
record Correction(
        UUID id,
        String cycle,
        String unit,
        String indicator,
        int baseVersion,
        JsonNode sent,
        String reason,
        String askedBy,
        OffsetDateTime askedAt,
        String state,
        String decidedBy,
        OffsetDateTime decidedAt,
        String opinion) {

    Key key() {
        return Key.of(unit, indicator);
    }

    boolean waits() {
        return state.equals("waiting");
    }
}
