package io.nianlun.workflow;

import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;

import io.nianlun.workflow.audit.ModelRules;
import io.nianlun.workflow.engine.EngineSettings;
import io.nianlun.workflow.engine.HardenedEngine;
import io.nianlun.workflow.engine.ResourceGuard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The hardened engine on H2 in memory, for path tests: no Spring, no rooms, the steps stood in for by functions. One
 * engine for all tests; every test has its own deployments and steps, and leaves none behind.
 *
 * <pre>{@code
 * class AgreeTargetsPathTests {
 *
 *     @RegisterExtension
 *     final BareEngine engine = BareEngine.of("preparation");     // processes/preparation + forms/preparation
 *
 *     @Test
 *     void returnedTargetsGoBackToTheUnit() {
 *         engine.step("lockTargets");                             // a step without outputs
 *         var run = engine.start("agreeTargets", Map.of("cycle", "2025-1", "unit", "transport", "due", new Date()));
 *
 *         run.complete("userTask_proposeTargets");
 *         run.complete("userTask_approveTargets", Map.of("decision", "return"));
 *
 *         assertThat(run.tasks()).containsExactly("userTask_proposeTargets");
 *         assertThat(run.groups("userTask_proposeTargets")).containsExactly("transport:contact");
 *         assertThat(engine.calls("lockTargets")).isEmpty();
 *     }
 * }
 * }</pre>
 *
 * Asynchronous continuations wait until {@link Run#runJobs()}; timers until {@link Run#fireTimer}. Every flow node and
 * sequence flow that is passed is noted for {@link ModelCoverage}.
 */
public final class BareEngine implements BeforeEachCallback, AfterEachCallback {

    private static final Map<String, JavaDelegate> STEPS = new ConcurrentHashMap<>();
    private static final List<Object> EVENTS = new ArrayList<>();
    private static final ModelRules RULES = new ModelRules(step -> true, ModelAudit::isFormCondition);
    private static ProcessEngine shared;
    private static boolean guarded = true;

    private final List<String> folders;
    private final List<String> deployments = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> calls = new TreeMap<>();

    private BareEngine(List<String> folders) {
        this.folders = folders;
    }

    /** An engine to which {@code processes/<folder>} and {@code forms/<folder>} are deployed before each test. */
    public static BareEngine of(String... folders) {
        return new BareEngine(List.of(folders));
    }

    // --- what stands in for the product

    /** Stands in for a step: gets all variables, gives the variables to set. */
    public BareEngine step(String name, UnaryOperator<Map<String, Object>> does) {
        STEPS.put(name, execution -> called(name, execution, does));
        return this;
    }

    /** Stands in for a step that always answers the same. */
    public BareEngine step(String name, Map<String, Object> outputs) {
        return step(name, variables -> outputs);
    }

    /** Stands in for a step without outputs. */
    public BareEngine step(String name) {
        return step(name, Map.of());
    }

    /** Lets the application's own delegate of a step run, instead of something that stands in for it. */
    BareEngine step(String name, JavaDelegate delegate) {
        STEPS.put(name, delegate);
        return this;
    }

    /** The variables with which a step was called, call by call. */
    public List<Map<String, Object>> calls(String step) {
        return calls.getOrDefault(step, List.of());
    }

    /** Deploys a process that stands in for one that is called, and that ends at once with these variables. */
    public BareEngine standIn(String process, Map<String, Object> outputs) {
        return standIn(process, variables -> outputs);
    }

    /** Deploys a process that stands in for one that is called; {@link #calls} tells with what, under its key. */
    public BareEngine standIn(String process, UnaryOperator<Map<String, Object>> does) {
        step(process, does);
        deploy(process + ".bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="%1$s" name="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="startEvent_called"/>
                    <sequenceFlow id="flow_1" sourceRef="startEvent_called" targetRef="serviceTask_%1$s"/>
                    <serviceTask id="serviceTask_%1$s" name="%1$s" camunda:delegateExpression="${%1$s}"/>
                    <sequenceFlow id="flow_2" sourceRef="serviceTask_%1$s" targetRef="endEvent_called"/>
                    <endEvent id="endEvent_called"/>
                  </process>
                </definitions>
                """.formatted(process));
        return this;
    }

    // --- what a test does

    /** Deploys one file. */
    public Deployment deploy(String name, String content) {
        return deploy(Map.of(name, content));
    }

    /** Deploys files together, past the audit of the seeds and through the guard at the engine. */
    public Deployment deploy(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return deployAll(bytes);
    }

    private Deployment deployAll(Map<String, byte[]> files) {
        var builder = engine().getRepositoryService().createDeployment().name("test");
        files.forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
        var deployment = builder.deploy();
        deployments.add(deployment.getId());
        return deployment;
    }

    /** Lets files past the guard, to see what the engine itself refuses. */
    BareEngine unguarded() {
        guarded = false;
        return this;
    }

    /** Starts the newest version of a process; its business key is the variable {@code cycle}. */
    public Run start(String process, Map<String, Object> variables) {
        var instance = engine().getRuntimeService()
                .startProcessInstanceByKey(process, (String) variables.get("cycle"), variables);
        return new Run(engine(), instance.getId());
    }

    /** The one running instance of a process, for example one that was called. */
    public Run running(String process) {
        var instance = engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .singleResult();
        if (instance == null) throw new AssertionError("no instance of " + process + " is running");
        return new Run(engine(), instance.getId());
    }

    /** The newest version number of a process. */
    public int version(String process) {
        return engine().getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    /** What was published: {@link TasksOpened}, {@link TaskChanged}, {@link TaskEnded}, {@link ProcessEnded}. */
    public <T> List<T> events(Class<T> type) {
        return EVENTS.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The engine itself, for what has no word here. */
    public ProcessEngine engine() {
        return shared;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (shared == null) shared = build();
        init(shared);
        guarded = true;
        STEPS.clear();
        EVENTS.clear();
        calls.clear();
        for (var folder : folders) deployAll(Models.folder(folder));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        deployments.forEach(id -> shared.getRepositoryService().deleteDeployment(id, true, true, true));
        deployments.clear();
    }

    private void called(String name, DelegateExecution execution, UnaryOperator<Map<String, Object>> does) {
        var variables = new TreeMap<>(execution.getVariables());
        calls.computeIfAbsent(name, key -> new ArrayList<>()).add(variables);
        does.apply(variables)
                .forEach((key, value) -> execution.setVariable(
                        key, value instanceof List ? Variables.untypedValue(value, true) : value));
    }

    private static List<String> faults(String name, byte[] bytes) {
        if (!guarded) return List.of();
        return RULES.unsafe(name, bytes).stream()
                .map(fault -> fault.path() + " " + fault.code() + " " + fault.arguments())
                .toList();
    }

    private static ProcessEngine build() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcUrl("jdbc:h2:mem:bare-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(new ModelCoverage())));
        configuration
                .getProcessEnginePlugins()
                .add(new HardenedEngine(
                        STEPS, EngineSettings.defaults(), EVENTS::add, new ResourceGuard(BareEngine::faults)));
        return configuration.buildProcessEngine();
    }
}
