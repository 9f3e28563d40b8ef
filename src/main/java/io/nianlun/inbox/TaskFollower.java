package io.nianlun.inbox;

import io.nianlun.workflow.TaskChanged;
import io.nianlun.workflow.TaskEnded;
import io.nianlun.workflow.TasksOpened;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the read model in step with the engine, inside the engine's transaction: both are true or neither. */
@Component
class TaskFollower {

    private final TaskRepository tasks;
    private final TaskWords words;
    private final Clock clock;

    TaskFollower(TaskRepository tasks, TaskWords words, Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(TasksOpened opened) {
        tasks.add(opened.tasks(), words::english);
    }

    @EventListener
    void on(TaskChanged changed) {
        tasks.change(changed);
    }

    @EventListener
    void on(TaskEnded ended) {
        tasks.end(ended.task(), ended.completed(), clock.instant());
    }
}
