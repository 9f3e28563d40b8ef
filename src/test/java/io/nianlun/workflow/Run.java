package io.nianlun.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** One process instance in a path test, driven by hand. Element ids are the model's. */
public final class Run {

    private final ProcessEngine engine;
    private final String id;

    Run(ProcessEngine engine, String id) {
        this.engine = engine;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The elements of the open tasks, in alphabetical order; a parallel task once per instance. */
    public List<String> tasks() {
        return open().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** Completes the task of an element; of a parallel one, any that is open. */
    public Run complete(String element, Map<String, Object> variables) {
        engine.getTaskService().complete(task(element).getId(), variables);
        return this;
    }

    /** Completes the task of an element that is one person's own. */
    public Run complete(String element, String person) {
        engine.getTaskService().complete(task(element, person).getId());
        return this;
    }

    public Run complete(String element) {
        return complete(element, Map.of());
    }

    /** The groups to which the task of an element is offered. */
    public List<String> groups(String element) {
        return engine.getTaskService().getIdentityLinksForTask(task(element).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Who the open tasks of an element are assigned to. */
    public List<String> assignees(String element) {
        return open().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .map(Task::getAssignee)
                .sorted()
                .toList();
    }

    /** The same of the task that is one person's own. */
    public Date due(String element, String person) {
        return task(element, person).getDueDate();
    }

    public Date due(String element) {
        return task(element).getDueDate();
    }

    /** The form of the task of an element, as JSON. */
    public String form(String element) throws IOException {
        try (var form =
                engine.getFormService().getDeployedTaskForm(task(element).getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Runs asynchronous continuations, of this instance and of those that it called, until none is left. */
    public Run runJobs() {
        for (var round = 0; round < 1000; round++) {
            var jobs = engine.getManagementService()
                    .createJobQuery()
                    .messages()
                    .withRetriesLeft()
                    .active()
                    .list();
            if (jobs.isEmpty()) return this;
            jobs.forEach(this::execute);
        }
        throw new AssertionError("there is always one more job");
    }

    /** Fires the timer of an element, whenever it would be due. */
    public Run fireTimer(String element) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .timers()
                .activityId(element)
                .singleResult();
        if (job == null) throw new AssertionError("no timer waits at " + element);
        execute(job);
        return this;
    }

    /** When the timer of an element is due. */
    public Date timerDue(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .timers()
                .activityId(element)
                .singleResult()
                .getDuedate();
    }

    /** Gives this instance the message that it waits for. */
    public Run send(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(id)
                .correlate();
        return this;
    }

    public boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                == null;
    }

    /** The flow nodes that were left, in the order in which they were entered. */
    public List<String> passed() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The elements at which this instance waits. */
    public List<String> waitsAt() {
        return ended() ? List.of() : engine.getRuntimeService().getActiveActivityIds(id);
    }

    /** The value that a variable of this instance has, or had when it ended; null where it was never set. */
    public Object variable(String name) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(id)
                .variableName(name)
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .findFirst()
                .orElse(null);
    }

    private List<Task> open() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .initializeFormKeys()
                .list();
    }

    private Task task(String element, String person) {
        return open().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element) && person.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no open task at " + element));
    }

    private Task task(String element) {
        return open().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task is open at " + element + " but at " + tasks()));
    }

    private void execute(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }
}
