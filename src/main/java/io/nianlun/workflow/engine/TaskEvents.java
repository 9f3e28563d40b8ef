package io.nianlun.workflow.engine;

import io.nianlun.workflow.TasksOpened;
import io.nianlun.workflow.WorkTask;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells of tasks. Those that one call of the engine opens are told together when it ends: a job that opens a phase for
 * two hundred units is one telling.
 */
class TaskEvents {

    private final ApplicationEventPublisher events;
    private final ThreadLocal<List<WorkTask>> opened = new ThreadLocal<>();

    TaskEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    void opened(WorkTask task) {
        if (opened.get() == null) {
            opened.set(new ArrayList<>());
            Context.getCommandContext().registerCommandContextListener(new AtTheEnd());
        }
        opened.get().add(task);
    }

    /** Any other fact; those that are still to be told come before it. */
    void tell(Object fact) {
        tellOpened();
        events.publishEvent(fact);
    }

    private void tellOpened() {
        var tasks = opened.get();
        if (tasks == null || tasks.isEmpty()) return;
        var told = List.copyOf(tasks);
        tasks.clear();
        events.publishEvent(new TasksOpened(told));
    }

    private final class AtTheEnd implements CommandContextListener {

        @Override
        public void onCommandContextClose(CommandContext context) {
            tellOpened();
            opened.remove();
        }

        @Override
        public void onCommandFailed(CommandContext context, Throwable failure) {
            opened.remove();
        }
    }
}
