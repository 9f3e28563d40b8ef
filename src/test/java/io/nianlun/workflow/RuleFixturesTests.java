package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.ModelRules;
import io.nianlun.workflow.audit.XmlFile;
import io.nianlun.workflow.audit.rule.AllRules;
import io.nianlun.workflow.audit.rule.Rule;
import io.nianlun.workflow.audit.rule.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with a good and a bad drawing named like it. */
class RuleFixturesTests {

    private static final Path FOLDER = Path.of("src/test/resources/io/nianlun/workflow/rule");

    private static final Surroundings AROUND = new Surroundings(
            Set.of("review"),
            Map.of("review", Set.of("opinion")),
            Set.of("approvers"),
            Set.of(),
            new OnlySeal(),
            new OnlyPublish());

    static Stream<Rule> rules() {
        return AllRules.IN_ORDER.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBadDrawingIsFoundAndTheGoodOneIsNot(Rule rule) throws IOException {
        var name = rule.getClass().getSimpleName();

        assertThat(findings(List.of(rule), name + ".bad.bpmn")).as(name).isNotEmpty();
        assertThat(findings(AllRules.IN_ORDER, name + ".good.bpmn")).as(name).isEmpty();
    }

    @Test
    void everyFindingSaysInBothLanguagesWhatToDo() throws IOException {
        var texts = new Texts();
        for (var rule : AllRules.IN_ORDER)
            for (var fault : findings(List.of(rule), rule.getClass().getSimpleName() + ".bad.bpmn"))
                for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
                    assertThat(texts.of(language, fault.text(), fault.arguments()))
                            .isNotBlank();
    }

    @Test
    void noFixtureIsLeftWithoutItsRule() throws IOException {
        var names = rules().map(rule -> rule.getClass().getSimpleName()).toList();
        try (var found = Files.list(FOLDER)) {
            assertThat(found.map(file -> file.getFileName().toString().split("\\.")[0])
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void everythingUnsafeIsFoundWhereverItIsWritten() throws IOException {
        var rules = new ModelRules("seal"::equals, ModelAudit::isFormCondition);

        UnsafeFixtures.all()
                .forEach((name, bytes) ->
                        assertThat(rules.unsafe(name, bytes)).as(name).isNotEmpty());
    }

    @Test
    void aDrawingAsLargeAsIsReadIsAuditedInSeconds() {
        var chain = new StringBuilder(
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"x\">");
        for (var i = 0; i < 9_000; i++)
            chain.append("<task id=\"t%d\"/><sequenceFlow id=\"f%d\" sourceRef=\"t%d\" targetRef=\"t%d\"/>"
                    .formatted(i, i, i, i + 1));
        var drawing = chain.append("</process></definitions>").toString().getBytes(StandardCharsets.UTF_8);
        var rules = new ModelRules("seal"::equals, ModelAudit::isFormCondition);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(rules.all(Map.of("x.bpmn", drawing))).isNotEmpty());
    }

    private static List<Fault> findings(List<Rule> rules, String file) throws IOException {
        var findings = new Findings(file);
        var root = XmlFile.read(Files.readAllBytes(FOLDER.resolve(file)), findings);
        rules.forEach(rule -> rule.check(root, AROUND, findings));
        return findings.all();
    }

    private record OnlySeal() implements Surroundings.Steps {

        @Override
        public boolean has(String step) {
            return step.equals("seal");
        }

        @Override
        public List<String> inputs(String step) {
            return List.of("due");
        }

        @Override
        public List<String> outputs(String step) {
            return List.of();
        }
    }

    private record OnlyPublish() implements Surroundings.Given {

        @Override
        public boolean hasProcess(String id) {
            return id.equals("publish");
        }

        @Override
        public Set<String> calls(String process) {
            return Set.of();
        }

        @Override
        public Set<String> variables(String process) {
            return Set.of("due", "publishVersion");
        }
    }
}
