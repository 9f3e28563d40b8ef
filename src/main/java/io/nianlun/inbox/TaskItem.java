package io.nianlun.inbox;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A task as it stands in a list.
 *
 * @param processName what the process is called in the reader's language
 * @param task its name without the type: {@code writeSelfReview}
 * @param cycle null outside a cycle; {@code unit} where it is about none, {@code assignee} where nobody has it,
 *     {@code due} where it has no date
 * @param daysLate working days; 0 while it is not late
 * @param dueAssumed the holidays of the year in which it is due are not announced: the date may move
 */
public record TaskItem(
        String id,
        String name,
        String process,
        String processName,
        String task,
        Named cycle,
        Named unit,
        Named assignee,
        List<Named> offeredTo,
        OffsetDateTime created,
        OffsetDateTime due,
        boolean overdue,
        int daysLate,
        int priority,
        boolean dueAssumed) {

    /** Something with the name that people know it by. */
    public record Named(String id, String name) {}
}
