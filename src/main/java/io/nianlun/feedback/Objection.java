package io.nianlun.feedback;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a unit objected to in one round, and what became of it; what has not happened yet is null.
 *
 * @param items in the order in which the unit named them
 */
record Objection(
        String cycle,
        String unit,
        int round,
        String filedBy,
        OffsetDateTime filedAt,
        String handledBy,
        OffsetDateTime handledAt,
        String decidedBy,
        OffsetDateTime decidedAt,
        OffsetDateTime answeredAt,
        List<Item> items) {

    /**
     * One matter.
     *
     * @param way how it is carried out if it is upheld, as {@link Matter.Way#word()}
     * @param wished what the unit thinks it should be, in its own words
     * @param documents the documents that the unit names
     * @param finding {@code uphold} or {@code reject}, by whoever looked into it
     * @param correction the numbers that take the place of those that are objected to
     * @param decision {@code uphold} or {@code reject}, by the lead group; it stands
     * @param decisionReason without a decision: why it was sent back to be looked into again
     * @param appliedAt when the correction was carried out
     */
    record Item(
            String about,
            String title,
            String way,
            String reason,
            String wished,
            String documents,
            String finding,
            String findingReason,
            String findingDocuments,
            Map<String, BigDecimal> correction,
            String decision,
            String decisionReason,
            OffsetDateTime appliedAt) {

        boolean isUpheld() {
            return "uphold".equals(decision);
        }
    }
}
