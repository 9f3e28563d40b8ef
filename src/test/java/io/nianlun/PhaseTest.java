package io.nianlun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.NewCycle;
import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.shared.Fault;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a room of a phase does with its tasks' submissions, against PostgreSQL and without running the process: each
 * test has a cycle of its own that was never started.
 */
public abstract class PhaseTest extends JourneyTest {

    @Autowired
    private Cycles cycles;

    @Autowired
    private List<FieldKind> kinds;

    @Autowired
    private ApplicationEventPublisher facts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    protected ObjectMapper json;

    @Autowired
    protected JdbcClient jdbc;

    /** A new cycle of 2025 with three departments and one county. */
    protected String cycle() {
        return as(
                "general-1",
                () -> cycles.create(new NewCycle(
                                2025,
                                "2025年度考核",
                                "five-phases",
                                null,
                                List.of(
                                        new UnitChoice("transport", null, null, "assess-group-3"),
                                        new UnitChoice("agriculture", null, null, "assess-group-3"),
                                        new UnitChoice("wangchao", null, null, "assess-group-1"))))
                        .id());
    }

    /** A task that was never in an inbox. */
    protected static TaskContext task(String cycle, String process, String name, String subject, String person) {
        var unit = List.of("agreeTargets", "reviewSelf", "giveFeedback").contains(process) ? subject : null;
        return new TaskContext(UUID.randomUUID().toString(), process, name, cycle, unit, subject, "instance", person);
    }

    protected JsonNode load(TaskContext task, String component) {
        return as(task.person(), () -> kind(component).load(task, tree(component)));
    }

    protected List<Fault> validate(TaskContext task, String component, JsonNode value) {
        return as(
                task.person(),
                () -> kind(component)
                        .validate(
                                task,
                                tree(component),
                                value,
                                "/data/" + tree(component).path("key").asText()));
    }

    /** Completes the task with one own field: as the inbox does, in one transaction. */
    protected void submit(TaskContext task, String component, JsonNode value, String plain) {
        as(task.person(), () -> {
            transaction.executeWithoutResult(status -> {
                kind(component).complete(task, tree(component), value);
                ObjectNode data = (ObjectNode) tree(plain);
                data.set(tree(component).path("key").asText(), value);
                facts.publishEvent(new TaskSubmitted(task, data));
            });
            return null;
        });
    }

    /** Completes a task whose form has plain fields and decisions only. */
    protected void submit(TaskContext task, String data) {
        as(task.person(), () -> {
            transaction.executeWithoutResult(status -> facts.publishEvent(new TaskSubmitted(task, tree(data))));
            return null;
        });
    }

    /** Runs a step as the engine does: in its transaction, and as nobody. */
    protected void step(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }

    protected <T> T as(String person, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null, "person"));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    /** JSON with single quotes. */
    protected JsonNode tree(String text) {
        try {
            return json.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** What is sent for a sheet: each shown row with a number in a field. */
    protected ObjectNode filled(JsonNode shown, String field, int number) {
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows"))
            rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put(field, number);
        return sheet;
    }

    private FieldKind kind(String component) {
        var type = tree(component).path("type").asText();
        return kinds.stream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
