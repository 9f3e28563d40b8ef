package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.nianlun.workflow.audit.ModelRules;
import io.nianlun.workflow.engine.ModelRefused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine itself refuses: the guard where it reads, and the walls behind it once a file has passed the guard. */
class HardenedEngineTests {

    private static final String SERVICE = "camunda:delegateExpression=\"${seal}\"/>";

    @RegisterExtension
    final BareEngine engine = BareEngine.of();

    private void deploy(String model) {
        engine.deploy(
                Map.of("try-out.bpmn", model, "review.form", TestModel.FORM, "approvers.dmn", TestModel.DECISION));
    }

    private Run started() {
        engine.step("seal");
        return engine.start("tryOut", variables());
    }

    private static Map<String, Object> variables() {
        return new HashMap<>(Map.of("cycle", "2025-1", "unit", "transport", "due", new Date(), "publishVersion", 1));
    }

    @Test
    void aGoodModelRuns() {
        deploy(TestModel.GOOD);

        assertThat(started().tasks()).containsExactly("userTask_review");
    }

    @ParameterizedTest
    @MethodSource("io.nianlun.workflow.ModelAuditTests#unsafeModels")
    void theGuardKeepsFromTheEngineWhatTheAuditRefusesAsUnsafe(String code, String piece, String other) {
        assertRefused(() -> deploy(TestModel.with(piece, other)));
    }

    @Test
    void theGuardReadsDecisionsAndFormsToo() {
        assertRefused(() ->
                engine.deploy("approvers.dmn", TestModel.with(TestModel.DECISION, "&gt; 90", "${''.getClass()}")));
        assertRefused(() -> engine.deploy("review.form", TestModel.with(TestModel.FORM, "\"textfield\"", "\"html\"")));
        assertRefused(() -> engine.deploy("try-out.groovy", "1"));
    }

    /** Where the engine evaluates, and with what each could be misused. */
    static Stream<Arguments> evaluated() {
        return Stream.of(
                arguments("${decision == 'return'}", "${''.getClass().forName('java.lang.Runtime') == null}"),
                arguments("${decision == 'return'}", "${execution.processEngineServices != null}"),
                arguments("请审核 ${unit}", "请审核 ${''.getClass()}"),
                arguments("name=\"审核\"", "name=\"${''.getClass()}\""),
                arguments("${unit}:head", "${''.getClass()}"),
                arguments("camunda:dueDate=\"${due}\"", "camunda:dueDate=\"${now()}\""),
                arguments("camunda:formRef=\"review\"", "camunda:formKey=\"${''.getClass()}\""),
                arguments(">${due}<", ">${dateTime().plusDays(1)}<"),
                arguments("calledElement=\"publish\"", "calledElement=\"${''.getClass()}\""),
                arguments("${publishVersion}", "${publishVersion + 1}"),
                arguments("source=\"cycle\"", "sourceExpression=\"${execution.id}\""),
                arguments(
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:candidateStarterGroups=\"${currentUser()}\""),
                arguments(
                        "</documentation>",
                        "</documentation><multiInstanceLoopCharacteristics camunda:collection=\"${unit.split(',')}\"/>"),
                arguments(SERVICE, "camunda:expression=\"${''.getClass()}\"/>"),
                arguments(SERVICE, "camunda:delegateExpression=\"${seal.getClass()}\"/>"),
                arguments(
                        "<timerEventDefinition><timeDate xsi:type=\"tFormalExpression\">${due}</timeDate></timerEventDefinition>",
                        "<signalEventDefinition signalRef=\"signal_evil\"/>"),
                arguments(
                        "<timerEventDefinition><timeDate xsi:type=\"tFormalExpression\">${due}</timeDate></timerEventDefinition>",
                        "<messageEventDefinition messageRef=\"message_evil\"/>"));
    }

    @ParameterizedTest
    @MethodSource("evaluated")
    void theEngineParsesNoOtherExpressionEvenPastTheGuard(String piece, String other) {
        engine.unguarded();
        var model = TestModel.with(piece, other)
                .replace(
                        "<message id",
                        "<signal id=\"signal_evil\" name=\"${''.getClass()}\"/><message id=\"message_evil\" name=\"${''.getClass()}\"/><message id");

        assertRefused(() -> deploy(model));
    }

    @Test
    void noBeanAndNoPropertyIsFoundEvenPastTheGuard() {
        engine.unguarded();
        deploy(TestModel.with("${seal}", "${dataSource}"));

        assertThatThrownBy(this::started).hasMessageContaining("dataSource");
    }

    @Test
    void noVariableStandsInForAStep() {
        deploy(TestModel.GOOD);
        engine.step("seal");
        var variables = variables();
        variables.put("seal", "a text");

        var run = engine.start("tryOut", variables);

        assertThat(run.tasks()).containsExactly("userTask_review");
        assertThat(engine.calls("seal")).hasSize(1);
    }

    static Stream<Arguments> scripts() {
        return Stream.of("juel", "feel-scala", "feel-scala-unary-tests", "javascript")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptRunsEvenPastTheGuard(String language) {
        engine.unguarded();
        deploy(TestModel.with(
                SERVICE,
                "camunda:delegateExpression=\"${seal}\"><extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"%s\">1</camunda:script></camunda:executionListener></extensionElements></serviceTask>"
                        .formatted(language)));

        assertRefused(this::started);
    }

    @Test
    void aDecisionCellInJuelIsNotEvaluatedEvenPastTheGuard() {
        engine.unguarded();
        engine.deploy(
                "approvers.dmn",
                TestModel.with(
                        TestModel.with(TestModel.DECISION, "&gt; 90", "${''.getClass()}"),
                        "<inputEntry id=\"entry_1\">",
                        "<inputEntry id=\"entry_1\" expressionLanguage=\"juel\">"));

        assertRefused(() -> decide(95));
    }

    @Test
    void aDecisionCellNamesNoScriptLanguageEvenPastTheGuard() {
        engine.unguarded();
        engine.deploy(
                "approvers.dmn",
                TestModel.with(
                        TestModel.DECISION,
                        "<inputEntry id=\"entry_1\">",
                        "<inputEntry id=\"entry_1\" expressionLanguage=\"feel-scala-unary-tests\">"));

        assertRefused(() -> decide(95));
    }

    @Test
    void aGoodDecisionDecides() {
        engine.deploy("approvers.dmn", TestModel.DECISION);

        assertThat(decide(95)).isEqualTo("lead-group");
        assertThat(decide(59)).isEqualTo("office-general");
    }

    @Test
    void aModelWhoseRowWasChangedIsRefusedWhenItIsLoadedAgain() throws Exception {
        deploy(TestModel.GOOD);
        changeRow("try-out.bpmn", TestModel.with(SERVICE, "camunda:class=\"java.lang.Object\"/>"));

        assertRefused(this::started);
    }

    @Test
    void aDecisionWhoseRowWasChangedIsRefusedWhenItIsLoadedAgain() throws Exception {
        engine.deploy("approvers.dmn", TestModel.DECISION);
        changeRow("approvers.dmn", TestModel.with(TestModel.DECISION, "&gt; 90", "now() &gt; 90"));

        assertRefused(() -> decide(95));
    }

    static Stream<String> unsafeFiles() throws IOException {
        // this engine takes every name for a step, so the name of a bean is one
        return UnsafeFixtures.all().keySet().stream().filter(name -> !name.equals("bean.bpmn"));
    }

    @ParameterizedTest
    @MethodSource("unsafeFiles")
    void aRowChangedToAnyUnsafeFileIsRefusedWhenItIsLoadedAgain(String name) throws Exception {
        var unsafe = UnsafeFixtures.all().get(name);
        var content = new String(unsafe, StandardCharsets.UTF_8);
        deploy(TestModel.GOOD);

        if (name.endsWith(".bpmn")) {
            changeRow("try-out.bpmn", content);
            assertRefused(this::started);
        } else if (name.endsWith(".dmn")) {
            changeRow("approvers.dmn", content);
            assertRefused(() -> decide(95));
        } else {
            // the engine does not read forms: they are held against the audit when a task shows them
            var forms = new AdmittedForms(new ModelRules(step -> true, ModelAudit::isFormCondition));
            assertThatThrownBy(() -> forms.admit(unsafe)).hasMessageContaining("not admitted");
        }
    }

    @Test
    void noSerializedJavaObjectIsTaken() {
        deploy(TestModel.GOOD);
        engine.step("seal");
        var variables = variables();
        variables.put(
                "note",
                Variables.serializedObjectValue("rO0ABXNyAA==")
                        .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                        .objectTypeName("java.util.ArrayList")
                        .create());

        assertThatThrownBy(() -> engine.start("tryOut", variables))
                .hasMessageContaining("Java serialization format is prohibited");
    }

    @Test
    void variablesHoldNoObjects() {
        assertThat(PlainValues.of(Map.of("a", "x", "b", new BigDecimal("2.0"), "c", new BigDecimal("2.5"))))
                .isEqualTo(Map.of("a", "x", "b", 2L, "c", 2.5));
        assertThatThrownBy(() -> PlainValues.of(Map.of("note", new ArrayList<>())))
                .hasMessageContaining("note");
    }

    @Test
    void tasksOutsideAnyProcessAreRefused() {
        var tasks = engine.engine().getTaskService();

        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).hasMessageContaining("standalone");
    }

    @Test
    void queriesEvaluateNothing() {
        var tasks = engine.engine().getTaskService();

        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${''.getClass()}")
                        .list())
                .hasMessageContaining("Expressions are forbidden");
    }

    private Object decide(int score) {
        return engine.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("approvers", Map.of("score", score))
                .getSingleEntry();
    }

    /** As somebody would who can write to the database; another node then reads the row. */
    private void changeRow(String name, String content) throws SQLException {
        var configuration = (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
        try (Connection connection = configuration.getDataSource().getConnection();
                var update = connection.prepareStatement("update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ = ?")) {
            update.setBytes(1, content.getBytes(StandardCharsets.UTF_8));
            update.setString(2, name);
            assertThat(update.executeUpdate()).isEqualTo(1);
            if (!connection.getAutoCommit()) connection.commit();
        }
        configuration.getDeploymentCache().purgeCache();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).satisfies(thrown -> {
            var cause = thrown;
            while (cause != null && !(cause instanceof ModelRefused)) cause = cause.getCause();
            assertThat(cause).as("refused, not failed: %s", thrown).isNotNull();
        });
    }
}
