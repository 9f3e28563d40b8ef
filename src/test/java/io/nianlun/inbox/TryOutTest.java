package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.workflow.Processes;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of two offices that only tests have, so that what an inbox does is told without the year around it. */
abstract class TryOutTest extends JourneyTest {

    static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00Z");

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService running;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InboxCheck check;

    private final List<String> started = new ArrayList<>();

    @BeforeEach
    void deploy() throws IOException {
        var deployment =
                models.createDeployment().name("try-out").source("test").enableDuplicateFiltering(false);
        for (var file : List.of("try-out.bpmn", "fill-sheet.form", "check-sheet.form", "rate-alone.form")) {
            try (var content = getClass().getResourceAsStream("/io/nianlun/inbox/" + file)) {
                deployment.addInputStream(file, content);
            }
        }
        deployment.deploy();
    }

    /** What was not worked to its end is taken away, and with it leaves the inbox; which then agrees with the engine. */
    @AfterEach
    void takeAway() {
        for (var instance : started) {
            if (running.createProcessInstanceQuery().processInstanceId(instance).count() > 0)
                running.deleteProcessInstance(instance, "the test is over");
        }
        check.requireAgreement();
    }

    Caller caller(String person) {
        return new Caller(server(), person);
    }

    /** Starts the process of two offices and returns the id of its first task. */
    String tryOut(String unit, Instant due) {
        var instance = start("tryOut", unit, null, due);
        return task("style-1", instance);
    }

    String start(String process, String unit, String subject, Instant due) {
        var variables = new HashMap<String, Object>();
        variables.put("unit", unit);
        variables.put("subject", subject);
        variables.put("due", Date.from(due));
        var instance = transaction.execute(
                status -> processes.start(processes.newest(process).id(), "try", variables));
        started.add(instance);
        return instance;
    }

    /** The one open task of the instance that the person finds. */
    String task(String person, String instance) {
        for (var item : open(person)) {
            if (isOf(item, instance)) return item.path("id").asText();
        }
        throw new AssertionError(person + " has no open task of " + instance);
    }

    List<JsonNode> open(String person) {
        var found = new ArrayList<JsonNode>();
        caller(person).get("/api/tasks?limit=200").ok().path("items").forEach(found::add);
        return found;
    }

    String lastInstance() {
        return started.get(started.size() - 1);
    }

    Map<String, Object> data(Object... namesAndValues) {
        var data = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) data.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return Map.of("data", data);
    }

    private boolean isOf(JsonNode item, String instance) {
        return rows.find(item.path("id").asText())
                .filter(row -> row.instance().equals(instance))
                .isPresent();
    }

    @Autowired
    TaskRepository rows;
}
