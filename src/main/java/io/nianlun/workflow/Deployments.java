package io.nianlun.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the engine was given and when: a process with its forms and decisions is one deployment. */
@Component
public class Deployments {

    /** Whose a deployment is: one that people released. */
    public static final String RELEASED = "modeler";

    private static final int MOST = 1_000;

    private final RepositoryService models;
    private final ManagementService management;
    private final ModelAudit audit;
    private final Locks locks;

    Deployments(RepositoryService models, ManagementService management, ModelAudit audit, Locks locks) {
        this.models = models;
        this.management = management;
        this.audit = audit;
        this.locks = locks;
    }

    /** @param seed whether the product itself brought it */
    public record Deployed(String id, String feature, boolean seed, Instant at) {}

    /** One version of a process, and in which deployment it lies. */
    public record Version(
            String definition, String process, String name, int version, String deployment, String file) {}

    /** The newest first, a thousand at most. */
    public List<Deployed> all() {
        return models.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, MOST).stream()
                .map(Deployments::deployed)
                .toList();
    }

    /** Every version of every process, the newest of each first; a thousand at most. */
    public List<Version> processes() {
        return models
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, MOST)
                .stream()
                .map(found -> new Version(
                        found.getId(),
                        found.getKey(),
                        found.getName(),
                        found.getVersion(),
                        found.getDeploymentId(),
                        found.getResourceName()))
                .toList();
    }

    /** The newest version of a process. */
    public Optional<Version> newest(String process) {
        return processes().stream().filter(one -> one.process().equals(process)).findFirst();
    }

    /** How many instances run, by the id of the version. */
    public Map<String, Integer> running() {
        var running = new HashMap<String, Integer>();
        management
                .createProcessDefinitionStatisticsQuery()
                .listPage(0, MOST)
                .forEach(one -> running.put(one.getId(), one.getInstances()));
        return running;
    }

    /** The files of one deployment, by name. */
    public Map<String, byte[]> files(String deployment) {
        var files = new TreeMap<String, byte[]>();
        for (var name : models.getDeploymentResourceNames(deployment))
            try (var file = models.getResourceAsStream(deployment, name)) {
                files.put(name, file.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        return files;
    }

    /** Gives the engine the next version of what the files hold, in the caller's transaction; refuses files with faults. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deployed release(String feature, Map<String, byte[]> files) {
        var faults = audit.faults(files);
        if (!faults.isEmpty()) throw new ModelHasFaults(faults);
        // one release after the other, and none while a starting node brings the product's own
        locks.hold("seed-deployment");
        var deployment = models.createDeployment().name(feature).source(RELEASED);
        files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        return deployed(deployment.deploy());
    }

    private static Deployed deployed(Deployment found) {
        return new Deployed(
                found.getId(),
                found.getName(),
                SeedDeployment.SOURCE.equals(found.getSource()),
                found.getDeploymentTime().toInstant());
    }
}
