package io.nianlun.journey;

import static io.nianlun.Caller.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nianlun.Caller;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.Robot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Everybody of the demonstration, each with their own account. They look into their inboxes and send what a robot makes
 * of each form; whoever is refused (a second reader who was the first) leaves the task to a colleague.
 */
final class RobotCrew {

    /** What somebody sent, with what the form had shown. */
    record Sent(String person, JsonNode task, JsonNode form, JsonNode shown, JsonNode data) {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Robot robot;
    private final String cycle;
    private final long seed;
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final List<String> people = people();
    private String server;

    RobotCrew(Robot robot, String server, String cycle, long seed) {
        this.robot = robot;
        this.server = server;
        this.cycle = cycle;
        this.seed = seed;
    }

    private static JsonNode organization() {
        try (var file = new ClassPathResource("demo/organization.yaml").getInputStream()) {
            return new YAMLMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> people() {
        return organization()
                .path("people")
                .valueStream()
                .map(one -> one.path("id").asText())
                .toList();
    }

    /** Makes a cycle of all 24 units, dealt out to the scheme's classes and to the three panels, and starts it. */
    static String startYear(String server, String scheme, List<String> classes) {
        var office = new Caller(server, "general-1");
        var wanted = object().put("year", 2025).put("title", "2025年度考核").put("scheme", scheme);
        var units = wanted.putArray("units");
        var at = 0;
        for (var unit : organization().path("units")) {
            var own = unit.path("class").asText();
            units.addObject()
                    .put("id", unit.path("id").asText())
                    .put("class", classes.contains(own) ? own : classes.get(at % classes.size()))
                    .put("participation", "ranked")
                    .put("panel", "assess-group-" + (1 + at++ / 8));
        }
        var id = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + id + "/start", object()).ok();
        return id;
    }

    /** After a restart the server has another address. */
    void moveTo(String server) {
        this.server = server;
    }

    List<Sent> sent() {
        return sent;
    }

    String cycle() {
        return cycle;
    }

    String state() {
        return new Caller(server, "general-1")
                .get("/api/cycles/" + cycle)
                .ok()
                .path("state")
                .asText();
    }

    /** Works until the year is closed; fails where for a minute nobody could do anything. */
    void finish() {
        var until = Instant.now().plus(PATIENCE);
        while (!state().equals("closed")) {
            if (work() > 0) until = Instant.now().plus(PATIENCE);
            else if (Instant.now().isAfter(until)) throw new AssertionError("nobody can go on: " + refused);
        }
    }

    /** Everyone looks once; how many tasks were done. */
    int work() {
        var done = 0;
        for (var person : people)
            for (var item : new Caller(server, person)
                    .get("/api/tasks?view=open&limit=200&cycle=" + cycle)
                    .ok()
                    .path("items")) if (complete(person, item)) done++;
        return done;
    }

    private boolean complete(String person, JsonNode item) {
        var caller = new Caller(server, person);
        var path = "/api/tasks/" + item.path("id").asText();
        var opened = caller.get(path).ok();
        if (opened.path("can").valueStream().anyMatch(action -> action.asText().equals("claim")))
            caller.post(path + "/claim", object());
        var data = robot.fill(opened.path("form"), (ObjectNode) opened.path("data"), Chance.of(seed, person));
        var answer = caller.send(
                "POST",
                path + "/complete",
                object().set("data", data),
                Map.of("Idempotency-Key", item.path("id").asText()));
        var what = item.path("task").asText() + "/" + person;
        if (answer.status() / 100 != 2) {
            refused.put(what, answer.body().toString());
            caller.post(path + "/release", object());
            return false;
        }
        refused.remove(what);
        sent.add(new Sent(person, opened.path("task"), opened.path("form"), opened.path("data"), data));
        return true;
    }

    /** The results as anyone entitled reads them: unit, score, rank and grade. */
    Map<String, String> results() {
        var results = new TreeMap<String, String>();
        for (var unit : new Caller(server, "general-1")
                .get("/api/cycles/" + cycle + "/results?steps=false")
                .ok()
                .path("units"))
            results.put(
                    unit.path("unit").asText(),
                    unit.path("score").decimalValue().stripTrailingZeros().toPlainString() + " "
                            + unit.path("rank").asText() + " "
                            + unit.path("grade").asText());
        return results;
    }
}
