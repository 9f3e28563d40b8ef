package io.nianlun.workflow.engine;

import java.util.List;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Lets the engine read only what the audit admits. The engine comes here before it parses anything of a deployment,
 * also when it loads an old version again, so that neither a way round the audit nor a row changed in the database
 * reaches it.
 */
public final class ResourceGuard {

    private final BiFunction<String, byte[], List<String>> audit;

    /** @param audit gives the faults of a file, by its name and bytes */
    public ResourceGuard(BiFunction<String, byte[], List<String>> audit) {
        this.audit = audit;
    }

    void check(DeploymentEntity deployment) {
        if (deployment.getResources() == null) return;
        var faults = deployment.getResources().values().stream()
                .flatMap(resource -> audit.apply(resource.getName(), resource.getBytes()).stream())
                .toList();
        if (!faults.isEmpty()) throw new ModelRefused("not a model that may run: " + String.join("; ", faults));
    }
}
