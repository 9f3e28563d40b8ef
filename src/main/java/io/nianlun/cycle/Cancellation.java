package io.nianlun.cycle;

import java.time.OffsetDateTime;

/**
 * That a cycle is to be cancelled, and what became of it.
 *
 * @param openTasks how many tasks were open when it was asked for
 * @param verdict confirmed or refused; null while nobody has decided
 * @param verdictReason why it was refused
 * @param endedAt when the last of the cycle's work was ended; null before
 */
record Cancellation(
        String cycle,
        int number,
        String reason,
        int openTasks,
        String askedBy,
        OffsetDateTime askedAt,
        String verdict,
        String verdictReason,
        String verdictBy,
        OffsetDateTime verdictAt,
        OffsetDateTime endedAt) {

    boolean isOpen() {
        return verdict == null;
    }

    boolean isConfirmed() {
        return "confirmed".equals(verdict);
    }
}
