package io.nianlun.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes which flow nodes and sequence flows the path tests passed, one file per test class in
 * {@code target/model-coverage}: a line is {@code <process>#<element>}.
 */
public class ModelCoverage extends AbstractBpmnParseListener {

    static final Path FOLDER = Path.of("target", "model-coverage");
    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    /** Every element that any path test passed, {@code <process>#<element>}. */
    public static Set<String> passed() throws IOException {
        var all = new TreeSet<String>();
        if (!Files.isDirectory(FOLDER)) return all;
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) all.addAll(Files.readAllLines(file));
        }
        return all;
    }

    /** Keeps what was passed since the last call under the name of a test class. */
    static void write(Class<?> test) {
        var file = FOLDER.resolve(test.getName() + ".txt");
        try {
            Files.createDirectories(FOLDER);
            var all = new TreeSet<>(PASSED);
            if (Files.exists(file)) all.addAll(Files.readAllLines(file));
            Files.write(file, all);
            PASSED.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(ModelCoverage::listen);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addBuiltInListener(
                ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> note(execution, flow.getId()));
    }

    private static void listen(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> note(execution, activity.getId()));
            listen(activity);
        }
    }

    private static void note(DelegateExecution execution, String element) {
        PASSED.add(execution.getProcessDefinitionId().replaceAll(":.*", "") + "#" + element);
    }
}
