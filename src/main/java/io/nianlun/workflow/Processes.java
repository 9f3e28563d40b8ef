package io.nianlun.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts processes and tells them what they wait for, in the caller's transaction. */
@Component
public class Processes {

    private static final int MOST_VERSIONS = 100;

    private final RepositoryService models;
    private final RuntimeService running;
    private final RunnableModels runnable;

    Processes(RepositoryService models, RuntimeService running, RunnableModels runnable) {
        this.models = models;
        this.running = running;
        this.runnable = runnable;
    }

    /**
     * The newest version of a process that this node can run: beside a newer release it goes on with its own. Empty
     * where none of that key was ever deployed.
     */
    public Optional<Definition> find(String key) {
        return models
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, MOST_VERSIONS)
                .stream()
                .filter(runnable::run)
                .findFirst()
                .map(Processes::definition);
    }

    /** The same of a process that the product itself brings. */
    public Definition newest(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("no process is called " + key));
    }

    /** One version of a process. */
    public Definition version(String key, int version) {
        return Optional.ofNullable(models.createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(Processes::definition)
                .orElseThrow(() -> new NoSuchElementException("no process is called " + key + " " + version));
    }

    /** Starts an instance; it runs in the caller's transaction until it waits. Returns its id. */
    public String start(String definition, String businessKey, Map<String, Object> variables) {
        return running.startProcessInstanceById(definition, businessKey, PlainValues.of(variables))
                .getId();
    }

    /**
     * Gives a message to the one instance that waits for it.
     *
     * @param match values that the instance's variables have
     * @return whether one waited; several are a bug
     */
    public boolean send(String message, String businessKey, Map<String, Object> match) {
        var query = running.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey);
        match.forEach(query::processVariableValueEquals);
        // Asked for instead of correlated: a failed correlation would mark the caller's transaction for rollback.
        var waiting = query.listPage(0, 2);
        if (waiting.size() > 1)
            throw new IllegalStateException("%s of %s is awaited more than once".formatted(message, businessKey));
        waiting.forEach(one -> running.messageEventReceived(message, one.getId()));
        return !waiting.isEmpty();
    }

    /**
     * Ends instances that run under a business key, with all that is open in them, and no more than so many; those of
     * one process before any other, so that it opens nothing any more.
     *
     * @return how many were ended; 0: none is left
     */
    public int end(String businessKey, String first, String reason, int atMost) {
        var under = running.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances();
        var leading = running.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(first)
                .rootProcessInstances()
                .listPage(0, atMost);
        return end(leading.isEmpty() ? under.listPage(0, atMost) : leading, reason);
    }

    /** Ends whatever runs under a business key beside the instances of one process. */
    public void endBeside(String businessKey, String process, String reason) {
        end(
                running.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .processDefinitionKeyNotIn(process)
                        .rootProcessInstances()
                        .list(),
                reason);
    }

    private int end(List<ProcessInstance> instances, String reason) {
        instances.forEach(one -> running.deleteProcessInstance(one.getId(), reason, false, true));
        return instances.size();
    }

    /** Whether an instance of a process runs whose variables have these values. */
    public boolean runs(String process, String businessKey, Map<String, Object> match) {
        var query = running.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey);
        match.forEach(query::variableValueEquals);
        return query.count() > 0;
    }

    /** The diagram of one version, as BPMN XML, also of a version that this release cannot run. */
    public String diagram(String definition) {
        var found = models.createProcessDefinitionQuery()
                .processDefinitionId(definition)
                .singleResult();
        try (var model = models.getResourceAsStream(found.getDeploymentId(), found.getResourceName())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Definition definition(ProcessDefinition found) {
        return new Definition(found.getId(), found.getKey(), found.getVersion());
    }
}
