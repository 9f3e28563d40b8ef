package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs all path tests itself, so that it says the same alone, in any order and after a single test. */
class ModelCoverageTests {

    @Test
    void pathTestsPassEveryFlowNodeAndSequenceFlow() throws IOException {
        ModelCoverage.forget();
        var run = runPathTests();
        assertThat(run.getTestsFoundCount()).isPositive();
        assertThat(run.getTestsFailedCount())
                .as("path tests that fail: coverage says nothing before they hold")
                .isZero();

        var missing = new TreeSet<String>();
        for (var file : models()) elements(file).forEach(missing::add);
        missing.removeAll(ModelCoverage.passed());

        assertThat(missing).as("what no path test passed").isEmpty();
    }

    @Test
    void everyModelHasItsPathTests() throws IOException {
        var missing = models().stream()
                .map(ModelCoverageTests::pathTests)
                .filter(test ->
                        !Files.exists(Path.of("src/test/java/io/nianlun").resolve(test)))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static TestExecutionSummary runPathTests() {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("io.nianlun"))
                                .filters(includeClassNamePatterns(".*PathTests"), includeEngines("junit-jupiter"))
                                .build(),
                        summary);
        return summary.getSummary();
    }

    private static List<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> elements(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return Stream.concat(all(model, FlowNode.class), all(model, SequenceFlow.class))
                .map(element -> process + "#" + element.getId());
    }

    private static <T extends FlowElement> Stream<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** {@code processes/cycle/run-phase.bpmn} is told by {@code cycle/RunPhasePathTests.java}. */
    private static Path pathTests(Path file) {
        var name = new StringBuilder();
        for (var word : file.getFileName().toString().replace(".bpmn", "").split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return Path.of(file.getParent().getFileName().toString(), name + "PathTests.java");
    }
}
