package io.nianlun.inbox;

/**
 * Which task a form is filled for, and by whom.
 *
 * @param process the key of its process: {@code reviewSelf}
 * @param taskName the task's name without its type: {@code writeSelfReview}
 * @param cycle null outside a cycle
 * @param unit null where the process is not about one unit
 * @param subject whom the process instance is about: a unit, an office, a panel; null where nobody
 * @param instance the process instance
 */
public record TaskContext(
        String task,
        String process,
        String taskName,
        String cycle,
        String unit,
        String subject,
        String instance,
        String person) {}
