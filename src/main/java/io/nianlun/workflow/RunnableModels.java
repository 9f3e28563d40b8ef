package io.nianlun.workflow;

import io.nianlun.workflow.audit.ModelRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets this node run the jobs of those deployments whose models fit its steps. Others are left to the nodes that know
 * them, so that an old and a new release can share a database for a while; a model with running instances that this
 * node cannot run is named in the log and in its health.
 */
@Component("models")
class RunnableModels implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(RunnableModels.class);

    private final RepositoryService models;
    private final ManagementService jobs;
    private final RuntimeService running;
    private final ModelRules rules;
    private final Map<String, List<String>> unfit = new ConcurrentSkipListMap<>();

    RunnableModels(RepositoryService models, ManagementService jobs, RuntimeService running, ModelRules rules) {
        this.models = models;
        this.jobs = jobs;
        this.running = running;
        this.rules = rules;
    }

    @EventListener(ApplicationStartedEvent.class)
    void checkAll() {
        register();
        unfit.values().stream()
                .flatMap(List::stream)
                .filter(this::isRunning)
                .forEach(definition -> log.error("{} has running instances, but no longer fits", definition));
    }

    /** Deployments made by other nodes since the last look. */
    @Scheduled(fixedDelayString = "${nianlun.engine.look-for-models:PT5S}", initialDelayString = "PT5S")
    void register() {
        var known = jobs.getRegisteredDeployments();
        models.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .filter(id -> !known.contains(id) && !unfit.containsKey(id))
                .forEach(this::register);
    }

    /** Whether this node can run a version of a process. */
    boolean run(ProcessDefinition definition) {
        var deployment = definition.getDeploymentId();
        if (!jobs.getRegisteredDeployments().contains(deployment) && !unfit.containsKey(deployment))
            register(deployment);
        return !unfit.containsKey(deployment);
    }

    @Override
    public Health health() {
        var broken = unfit.values().stream()
                .flatMap(List::stream)
                .filter(this::isRunning)
                .toList();
        return broken.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("unfit", broken).build();
    }

    private void register(String deployment) {
        var definitions =
                models.createProcessDefinitionQuery().deploymentId(deployment).list();
        var faults =
                definitions.stream().filter(definition -> !fits(definition)).toList();
        if (faults.isEmpty()) jobs.registerDeploymentForJobExecutor(deployment);
        else unfit.put(deployment, faults.stream().map(ProcessDefinition::getId).toList());
    }

    private boolean fits(ProcessDefinition definition) {
        try (InputStream model =
                models.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            var faults = rules.unsafe(definition.getResourceName(), model.readAllBytes());
            if (!faults.isEmpty())
                log.warn("{} does not fit the steps of this release: {}", definition.getId(), faults);
            return faults.isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isRunning(String definition) {
        return running.createProcessInstanceQuery()
                        .processDefinitionId(definition)
                        .count()
                > 0;
    }
}
