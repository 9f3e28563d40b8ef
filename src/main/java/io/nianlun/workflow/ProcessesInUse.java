package io.nianlun.workflow;

import io.nianlun.workflow.audit.Outline;
import io.nianlun.workflow.audit.rule.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The newest version of every process, as far as a new drawing can rely on it. */
@Component
class ProcessesInUse implements Surroundings.Given {

    private static final int MOST = 1_000;

    /** With what the product starts the processes that no other calls. */
    private static final Set<String> STARTED_WITH = Set.of("cycle", "phase", "unit", "subject", "due");

    private static final List<String> NOTED = List.of("Version", "Process", "Runner");

    private final RepositoryService models;
    private final Map<String, Map<String, Set<String>>> calls = new ConcurrentHashMap<>();

    ProcessesInUse(RepositoryService models) {
        this.models = models;
    }

    @Override
    public boolean hasProcess(String id) {
        return models.createProcessDefinitionQuery().processDefinitionKey(id).count() > 0;
    }

    @Override
    public Set<String> calls(String process) {
        return newest().stream()
                .filter(one -> one.getKey().equals(process))
                .findFirst()
                .map(one -> calls(one).keySet())
                .orElse(Set.of());
    }

    @Override
    public Set<String> variables(String process) {
        var variables = new HashSet<>(STARTED_WITH);
        for (var one : newest()) {
            // a cycle notes at its start which processes it runs, by what, and in which version
            NOTED.forEach(what -> variables.add(one.getKey() + what));
            calls(one).forEach((called, given) -> {
                // whom a variable names is known only when it runs
                if (called.equals(process) || called.startsWith("$")) variables.addAll(given);
            });
        }
        return variables;
    }

    private List<ProcessDefinition> newest() {
        return models.createProcessDefinitionQuery().latestVersion().listPage(0, MOST);
    }

    /** A version never changes, so its calls are read once. */
    private Map<String, Set<String>> calls(ProcessDefinition one) {
        return calls.computeIfAbsent(one.getId(), id -> {
            try (var diagram = models.getResourceAsStream(one.getDeploymentId(), one.getResourceName())) {
                return Outline.calls(diagram.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
