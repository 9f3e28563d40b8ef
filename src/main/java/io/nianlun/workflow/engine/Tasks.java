package io.nianlun.workflow.engine;

import io.nianlun.workflow.TaskChanged;
import io.nianlun.workflow.WorkTask;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Reads the product's view of a task from the engine's. */
final class Tasks {

    private Tasks() {}

    static WorkTask of(DelegateTask task) {
        var execution = task.getExecution();
        var entity = (TaskEntity) task;
        return new WorkTask(
                task.getId(),
                process(entity, execution),
                nameOf(task.getTaskDefinitionKey()),
                task.getName(),
                task.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                text(execution, "cycle"),
                text(execution, "unit"),
                text(execution, "subject"),
                task.getAssignee(),
                groups(task),
                due(task),
                task.getCreateTime().toInstant(),
                task.getPriority(),
                form(entity.getTaskDefinition().getCamundaFormDefinitionKey()),
                task.getProcessDefinitionId());
    }

    /** The phase that the process works for a year, under whatever process the year's scheme put in its place. */
    private static String process(TaskEntity task, VariableScope execution) {
        var phase = text(execution, "phase");
        return phase == null ? task.getProcessDefinition().getKey() : phase;
    }

    /** What of a task can change; nothing else is read for it. */
    static TaskChanged changed(DelegateTask task) {
        return new TaskChanged(task.getId(), task.getAssignee(), due(task), task.getPriority());
    }

    private static Instant due(DelegateTask task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    static String text(VariableScope scope, String variable) {
        return Objects.toString(scope.getVariable(variable), null);
    }

    /** {@code userTask_draftPlan} is the task {@code draftPlan}; an id of another shape is its own name. */
    private static String nameOf(String element) {
        return element.substring(element.indexOf('_') + 1);
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static String form(Expression reference) {
        return reference == null ? null : reference.getExpressionText();
    }
}
