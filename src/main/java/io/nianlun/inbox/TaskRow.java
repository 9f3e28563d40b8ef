package io.nianlun.inbox;

import io.nianlun.security.Access;
import java.time.Instant;
import java.util.List;

/**
 * A task as the read model has it.
 *
 * @param assignee who has it or, where it is done, who did it
 * @param due null where it has none
 * @param formRef null where it has no form: it is done by saying so
 * @param endedAt null while it is open
 * @param completed whether it ended by being done
 */
record TaskRow(
        String id,
        String process,
        String task,
        String name,
        String instance,
        String cycle,
        String unit,
        String subject,
        String assignee,
        List<String> offeredTo,
        Instant due,
        Instant created,
        int priority,
        String definition,
        String formRef,
        Instant endedAt,
        boolean completed) {

    /** The same under another name: that of the reader's language. */
    TaskRow named(String other) {
        return new TaskRow(
                id,
                process,
                task,
                other,
                instance,
                cycle,
                unit,
                subject,
                assignee,
                offeredTo,
                due,
                created,
                priority,
                definition,
                formRef,
                endedAt,
                completed);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** One person's own: it was given, never offered, and nobody else sees what is typed into it. */
    boolean isPersonal() {
        return offeredTo.isEmpty();
    }

    Access.TaskFacts facts() {
        return new Access.TaskFacts(assignee, offeredTo, isOpen());
    }

    TaskContext context(String person) {
        return new TaskContext(id, process, task, cycle, unit, subject, instance, person);
    }
}
