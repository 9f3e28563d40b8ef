package io.nianlun.inbox;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a room take something for a task besides its form, from who may do the task now and nobody else. */
@Component
public class TasksAtWork {

    private final KnownTasks known;
    private final TaskRepository tasks;
    private final Clock clock;

    TasksAtWork(KnownTasks known, TaskRepository tasks, Clock clock) {
        this.known = known;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * The task as the current person does it. Refuses as its completion would: it is not there for them, has ended, or
     * another has it.
     */
    @Transactional(readOnly = true)
    public TaskContext require(String id) {
        var task = known.find(id);
        known.requireWork(task);
        return task.row().context(task.person());
    }

    /**
     * The same, and until the caller's transaction ends the task can neither be completed nor given to another: for what
     * is kept for it, however long ago it was first asked for.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TaskContext hold(String id) {
        var task = known.hold(id);
        known.requireWork(task);
        return task.row().context(task.person());
    }

    /** Whether the task's deadline is over; a task without one, or that is not in the inbox, is never late. */
    @Transactional(readOnly = true)
    public boolean isLate(String id) {
        return tasks.find(id)
                .map(TaskRow::due)
                .filter(due -> due.isBefore(clock.instant()))
                .isPresent();
    }
}
