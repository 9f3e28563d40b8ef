package io.nianlun.feedback;

import java.time.OffsetDateTime;

/**
 * A question about published results.
 *
 * @param unit whose people asked; null where the public did
 * @param contact how to reach who asked; only the desk sees it
 * @param answer null while it is open
 * @param isOpen whether everyone may read question and answer
 */
record Query(
        String id,
        String cycle,
        String unit,
        String asker,
        String contact,
        String question,
        String registeredBy,
        OffsetDateTime registeredAt,
        OffsetDateTime due,
        String answer,
        boolean isOpen,
        String answeredBy,
        OffsetDateTime answeredAt) {}
