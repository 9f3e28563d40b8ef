package io.nianlun.workflow.engine;

import io.nianlun.workflow.ProcessEnded;
import io.nianlun.workflow.TaskEnded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tells of every task and of every process that ends. Built-in listeners, so that a call that skips a model's own
 * listeners is told of as well.
 */
class WorkListener extends AbstractBpmnParseListener {

    private final TaskEvents events;

    WorkListener(TaskEvents events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> events.opened(Tasks.of(task)));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, task -> events.tell(Tasks.changed(task)));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> ended(task, true));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> ended(task, false));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
    }

    private void ended(DelegateTask task, boolean completed) {
        events.tell(new TaskEnded(task.getId(), completed));
    }

    /** An instance that is deleted has not ended at an end event. */
    private void ended(DelegateExecution execution) {
        if (execution.isCanceled()) return;
        var process = ((ExecutionEntity) execution).getProcessDefinition();
        events.tell(new ProcessEnded(
                execution.getProcessInstanceId(),
                process.getKey(),
                execution.getProcessBusinessKey(),
                Tasks.text(execution, "cycle"),
                Tasks.text(execution, "phase"),
                Tasks.text(execution, "subject")));
    }
}
