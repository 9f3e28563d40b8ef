package io.nianlun.workflow;

import io.nianlun.workflow.engine.Expressions;
import io.nianlun.workflow.engine.ModelRefused;
import io.nianlun.workflow.engine.OneCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with a task, in the caller's transaction. Who may do it is decided before. Every call refuses a
 * task that is gone ({@link WorkTaskGone}); calls that change one belong inside {@link Collisions#retried}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WorkTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService models;
    private final Locks locks;
    private final OneCommand command;
    private final AdmittedForms admitted;
    private final Map<String, Set<String>> decisions = new ConcurrentHashMap<>();

    WorkTasks(
            TaskService tasks,
            FormService forms,
            RepositoryService models,
            Locks locks,
            OneCommand command,
            AdmittedForms admitted) {
        this.tasks = tasks;
        this.forms = forms;
        this.models = models;
        this.locks = locks;
        this.command = command;
        this.admitted = admitted;
    }

    /** Gives an offered task to a person; refuses with {@link WorkCollided} if another has it by now. */
    public void claim(String id, String person) {
        var task = changed(id, offered -> {
            if (offered.getAssignee() == null) tasks.setAssignee(id, person);
        });
        if (!person.equals(task.getAssignee())) throw new WorkCollided();
    }

    /** Offers a task again to everybody who may take it. */
    public void release(String id) {
        assign(id, null);
    }

    /** Gives a task to a person, whoever has it now. */
    public void assign(String id, String person) {
        changed(id, task -> tasks.setAssignee(id, person));
    }

    /** Gives a task another due date; its process and the rest of its phase keep theirs. */
    public void postpone(String id, Instant due) {
        changed(id, task -> {
            task.setDueDate(Date.from(due));
            tasks.saveTask(task);
        });
    }

    /**
     * Completes a task; its process goes on until it waits again.
     *
     * @param by who gets it before that
     */
    public void complete(String id, String by, Map<String, Object> variables) {
        changed(id, task -> {
            // Siblings of one instance write the same rows: one after the other they succeed, together one would fail.
            locks.hold("process:" + task.getProcessInstanceId());
            if (!by.equals(task.getAssignee())) tasks.setAssignee(id, by);
            tasks.complete(id, PlainValues.of(variables));
        });
    }

    /** The form of a task, in the version that its process was drawn with; form-js JSON. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String form(String id) {
        if (command.task(id) == null) throw new WorkTaskGone(id);
        try (var form = forms.getDeployedTaskForm(id)) {
            return new String(admitted.admit(form.readAllBytes()), StandardCharsets.UTF_8);
        } catch (ModelRefused unknown) {
            throw new ModelOfNewerRelease();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The variables that the conditions of a version of a process read: what of a form the way depends on. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<String> decisionsRead(String definition) {
        return decisions.computeIfAbsent(definition, this::conditionsOf);
    }

    /** Open tasks as the engine has them, in the order of their ids, behind one of them; for comparing. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OpenTask> openTasks(String after, int limit) {
        return tasks
                .createNativeTaskQuery()
                .sql("select * from ACT_RU_TASK where ID_ > #{after} order by ID_ limit " + limit)
                .parameter("after", after)
                .list()
                .stream()
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getAssignee(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                        task.getPriority()))
                .toList();
    }

    /** Which of these tasks are open. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<String> open(Collection<String> ids) {
        if (ids.isEmpty()) return Set.of();
        return tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                .map(Task::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> conditionsOf(String definition) {
        var names = new TreeSet<String>();
        models.getBpmnModelInstance(definition)
                .getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> names.addAll(Expressions.names(condition.getTextContent())));
        return Set.copyOf(names);
    }

    private Task changed(String id, Consumer<Task> change) {
        var found = command.of(() -> {
            var task = command.task(id);
            if (task != null) change.accept(task);
            return task;
        });
        if (found == null) throw new WorkTaskGone(id);
        return found;
    }
}
