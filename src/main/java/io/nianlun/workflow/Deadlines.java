package io.nianlun.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deadline of a phase where the engine keeps it: in instances, open tasks and timers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deadlines {

    private static final int PAGE = 500;

    private final RuntimeService running;
    private final TaskService tasks;
    private final ManagementService jobs;

    Deadlines(RuntimeService running, TaskService tasks, ManagementService jobs) {
        this.running = running;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /**
     * Moves what is due at one moment to another, in every instance of the phase; a task with a date of its own keeps
     * it. Belongs inside {@link Collisions#retried}.
     */
    public void move(String cycle, String phase, Instant from, Instant to) {
        var due = Date.from(to);
        each(
                running.createProcessInstanceQuery()
                        .processInstanceBusinessKey(cycle)
                        .variableValueEquals("phase", phase)
                        .orderByProcessInstanceId()
                        .asc(),
                instance -> {
                    if (running.getVariable(instance.getId(), "due") != null)
                        running.setVariable(instance.getId(), "due", due);
                    each(
                            jobs.createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .timers()
                                    .orderByJobId()
                                    .asc(),
                            job -> {
                                if (isAt(job.getDuedate(), from)) jobs.setJobDuedate(job.getId(), due);
                            });
                });
        each(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(cycle)
                        .processVariableValueEquals("phase", phase)
                        .orderByTaskId()
                        .asc(),
                task -> {
                    if (!isAt(task.getDueDate(), from)) return;
                    task.setDueDate(due);
                    tasks.saveTask(task);
                });
    }

    private static boolean isAt(Date date, Instant moment) {
        return date != null && date.toInstant().equals(moment);
    }

    private static <T> void each(Query<?, T> query, Consumer<T> work) {
        BiFunction<Integer, Integer, List<T>> page = query::listPage;
        for (var first = 0; ; first += PAGE) {
            var found = page.apply(first, PAGE);
            found.forEach(work);
            if (found.size() < PAGE) return;
        }
    }
}
