package io.nianlun.cycle;

import java.time.Instant;

/**
 * A year's run of one scheme version over a set of units.
 *
 * @param state draft (not started), running, published (everyone entitled sees the results), closed, cancelled; in a
 *     closed or cancelled one nothing changes any more
 * @param startedAt null while it is a draft
 * @param level who assesses: {@code state}, {@code region}, {@code department} or {@code unit}; in a year a unit is in one
 *     cycle of each
 * @param predecessor the cycle that it was made from; null where from none
 * @param publication how its regime wants the results announced: {@code internal}, {@code public} or {@code both}
 */
public record Cycle(
        String id,
        int year,
        String title,
        String scheme,
        int schemeVersion,
        State state,
        Instant createdAt,
        String createdBy,
        Instant startedAt,
        String level,
        String predecessor,
        String publication) {

    /** How far a cycle has come. */
    public enum State {
        DRAFT,
        RUNNING,
        PUBLISHED,
        CLOSED,
        CANCELLED;

        /** Whether nothing in the cycle changes any more. */
        public boolean isSettled() {
            return this == CLOSED || this == CANCELLED;
        }
    }
}
