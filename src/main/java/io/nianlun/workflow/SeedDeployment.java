package io.nianlun.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the engine the models that the product brings, before the first request: {@code processes/<feature>} and
 * {@code forms/<feature>} together as one deployment, so that a version of a process keeps the forms it was drawn
 * with. An unchanged folder is not deployed again, and none is put over a version that people released.
 */
@Component
public class SeedDeployment implements SmartLifecycle {

    /** Whose a deployment is: the product's own. */
    public static final String SOURCE = "seed";

    private static final Logger log = LoggerFactory.getLogger(SeedDeployment.class);

    private final RepositoryService models;
    private final ModelAudit audit;
    private final Locks locks;
    private final TransactionTemplate transaction;
    private volatile boolean running;
    private volatile Map<String, Map<String, byte[]>> brought = Map.of();

    SeedDeployment(RepositoryService models, ModelAudit audit, Locks locks, TransactionTemplate transaction) {
        this.models = models;
        this.audit = audit;
        this.locks = locks;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        brought = read();
        deploy(brought);
        running = true;
    }

    /** What this release of the product brings for a feature, deployed or left aside; empty where it knows none. */
    public Map<String, byte[]> brought(String feature) {
        return brought.getOrDefault(feature, Map.of());
    }

    /** Audits the files of every feature, then deploys what changed. */
    void deploy(Map<String, Map<String, byte[]>> seeds) {
        seeds.forEach(this::audit);
        transaction.executeWithoutResult(status -> {
            // Nodes that start together deploy one after the other; the second finds nothing new.
            locks.hold("seed-deployment");
            seeds.forEach(this::deploy);
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** A fault in the product's own models is a bug of the release: it does not start. */
    private void audit(String feature, Map<String, byte[]> files) {
        var faults = audit.faultsOfSeed(files);
        if (!faults.isEmpty())
            throw new IllegalStateException(
                    "the models of %s have faults:\n%s".formatted(feature, audit.inWords(faults)));
    }

    private void deploy(String feature, Map<String, byte[]> files) {
        var released = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()))
                        .getModelElementsByType(Process.class)
                        .stream())
                .map(Process::getId)
                .filter(this::isReleasedByPeople)
                .toList();
        if (!released.isEmpty()) {
            log.info("The seed {} is left aside: people released {}", feature, released);
            return;
        }
        if (isSuperseded(feature, files)) {
            log.info("The seed {} is left aside: a newer release has brought another", feature);
            return;
        }
        var deployment = models.createDeployment().name(feature).source(SOURCE).enableDuplicateFiltering(false);
        files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        deployment.deploy();
    }

    /**
     * Whether the product brought these very files before it brought others: then this is an older release that starts
     * again beside a newer one. So a release that goes back to an old drawing marks it with a version tag of its own.
     */
    private boolean isSuperseded(String feature, Map<String, byte[]> files) {
        return models
                .createDeploymentQuery()
                .deploymentName(feature)
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .skip(1)
                .anyMatch(earlier -> holds(earlier.getId(), files));
    }

    private boolean holds(String deployment, Map<String, byte[]> files) {
        return models.getDeploymentResourceNames(deployment).size() == files.size()
                && new HashSet<>(models.getDeploymentResourceNames(deployment)).equals(files.keySet())
                && files.entrySet().stream().allMatch(file -> holds(deployment, file.getKey(), file.getValue()));
    }

    private boolean holds(String deployment, String name, byte[] bytes) {
        try (var resource = models.getResourceAsStream(deployment, name)) {
            return Arrays.equals(resource.readAllBytes(), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReleasedByPeople(String process) {
        ProcessDefinition newest = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return newest != null
                && !SOURCE.equals(models.createDeploymentQuery()
                        .deploymentId(newest.getDeploymentId())
                        .singleResult()
                        .getSource());
    }

    /** The files of every feature, by name. */
    private static Map<String, Map<String, byte[]>> read() {
        var seeds = new TreeMap<String, Map<String, byte[]>>();
        try {
            for (var root : new String[] {"processes", "forms"}) {
                var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/*/*.*");
                for (var file : found) {
                    var path = file.getURL().getPath().split("/");
                    seeds.computeIfAbsent(path[path.length - 2], feature -> new TreeMap<>())
                            .put(path[path.length - 1], file.getContentAsByteArray());
                }
            }
        } catch (IOException failure) {
            throw new IllegalStateException("the product's own models cannot be read", failure);
        }
        return seeds;
    }
}
