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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.core.io.ClassPathResource;

/**
 * Everybody of the demonstration, each with their own account. They look into their inboxes and send what a robot makes
 * of each form; whoever is refused (a second reader who was the first) leaves the task to a colleague.
 */
final class RobotCrew {

    /** What somebody sent, with what the form had shown. */
    record Sent(String person, JsonNode task, JsonNode form, JsonNode shown, ObjectNode data) {

        String id() {
            return task.path("id").asText();
        }
    }

    private record Colleague(String id, String office, String unit) {

        boolean mayBeMeant(JsonNode item) {
            if (item.path("assignee").path("id").asText().equals(id)) return true;
            for (var offered : item.path("offeredTo")) {
                var group = offered.path("id").asText();
                // who sits on a panel of the cycle, or leads, only the server knows
                if (group.equals(office) || group.contains(":panel-") && office.startsWith("assess-group")) return true;
                if (group.startsWith(unit + ":") || group.endsWith(":leader") && id.startsWith("leader-")) return true;
            }
            return false;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Robot robot;
    private final String cycle;
    private final long seed;
    private final Map<String, Sent> answered = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final List<Colleague> people = people();
    private volatile String server;

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

    private static List<Colleague> people() {
        return organization()
                .path("people")
                .valueStream()
                .map(one -> new Colleague(
                        one.path("id").asText(),
                        one.path("office").asText(),
                        one.path("unit").asText()))
                .toList();
    }

    /** Makes a cycle of all 24 units, dealt out to the scheme's classes and to the three panels, and starts it. */
    static String startYear(String server, String scheme, List<String> classes) {
        return startYear(server, scheme, classes, 1);
    }

    /** The same of every so-manieth unit. */
    static String startYear(String server, String scheme, List<String> classes, int every) {
        var office = new Caller(server, "general-1");
        var wanted = object().put("year", 2025).put("title", "2025年度考核").put("scheme", scheme);
        var units = wanted.putArray("units");
        var all = organization().path("units");
        for (var at = 0; at < all.size(); at += every) {
            var own = all.get(at).path("class").asText();
            units.addObject()
                    .put("id", all.get(at).path("id").asText())
                    .put("class", classes.contains(own) ? own : classes.get(at % classes.size()))
                    .put("participation", "ranked")
                    .put("panel", "assess-group-" + (1 + at / 8));
        }
        var id = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + id + "/start", object()).ok();
        return id;
    }

    /** After a restart the server has another address. */
    void moveTo(String server) {
        this.server = server;
    }

    String cycle() {
        return cycle;
    }

    /** What was answered with success; what was sent again and answered twice, once. */
    List<Sent> sent() {
        synchronized (answered) {
            return new ArrayList<>(answered.values());
        }
    }

    String state() {
        return get("general-1", "/api/cycles/" + cycle).path("state").asText();
    }

    /** Works until the year is closed; fails where for a minute nobody could do anything. */
    void finish() {
        var until = Instant.now().plus(PATIENCE);
        while (!state().equals("closed")) {
            if (work(0, 1) > 0) until = Instant.now().plus(PATIENCE);
            else if (Instant.now().isAfter(until)) throw new AssertionError("nobody can go on: " + refused);
        }
    }

    /**
     * One of several callers, each with some of the people: everyone of them looks once. A server that is gone ends it
     * with an {@link UncheckedIOException}.
     *
     * @return how many tasks were done
     */
    int work(int caller, int callers) {
        var done = 0;
        var open = get("supervisor", "/api/tasks?view=all&limit=200&cycle=" + cycle)
                .path("items");
        for (var at = caller; at < people.size(); at += callers) {
            var person = people.get(at);
            if (open.valueStream().noneMatch(person::mayBeMeant)) continue;
            for (var item : get(person.id(), "/api/tasks?view=open&limit=200&cycle=" + cycle)
                    .path("items")) if (complete(person.id(), item)) done++;
        }
        return done;
    }

    /** Sends again what was never answered, with the same key; what would have been refused is refused now. */
    void sendAgain() {
        for (var lost = unanswered.poll(); lost != null; lost = unanswered.poll()) send(lost);
    }

    boolean isUp() {
        try {
            return new Caller(server, "general-1")
                            .get("/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private boolean complete(String person, JsonNode item) {
        var path = "/api/tasks/" + item.path("id").asText();
        var opened = get(person, path);
        if (opened.path("can").valueStream().anyMatch(action -> action.asText().equals("claim")))
            new Caller(server, person).post(path + "/claim", object());
        // ended or taken since it was listed
        if (!opened.path("form").isObject()) return false;
        var data = robot.fill(opened.path("form"), (ObjectNode) opened.path("data"), Chance.of(seed, person));
        return send(new Sent(person, opened.path("task"), opened.path("form"), opened.path("data"), data));
    }

    private boolean send(Sent sent) {
        var caller = new Caller(server, sent.person());
        var path = "/api/tasks/" + sent.id();
        var what = sent.task().path("task").asText() + "/" + sent.person();
        Caller.Answer answer;
        try {
            answer = caller.send(
                    "POST",
                    path + "/complete",
                    object().set("data", sent.data()),
                    Map.of("Idempotency-Key", sent.id()));
            if (answer.status() >= 500)
                throw new UncheckedIOException(new IOException(answer.body().toString()));
        } catch (UncheckedIOException gone) {
            unanswered.add(sent);
            throw gone;
        }
        if (answer.status() / 100 != 2) {
            refused.put(what, answer.body().toString());
            caller.post(path + "/release", object());
            return false;
        }
        refused.remove(what);
        answered.put(sent.id(), sent);
        return true;
    }

    private JsonNode get(String person, String path) {
        var answer = new Caller(server, person).get(path);
        if (answer.status() >= 500)
            throw new UncheckedIOException(new IOException(answer.body().toString()));
        return answer.ok();
    }

    /** The results as the office reads them: unit, score, rank and grade. */
    Map<String, String> results() {
        var results = new TreeMap<String, String>();
        for (var unit : get("general-1", "/api/cycles/" + cycle + "/results?steps=false")
                .path("units"))
            results.put(
                    unit.path("unit").asText(),
                    unit.path("score").decimalValue().stripTrailingZeros().toPlainString() + " "
                            + unit.path("rank").asText() + " "
                            + unit.path("grade").asText());
        return results;
    }

    /** How often the journal says of each task that it was completed. */
    Map<String, Integer> completions() {
        var completions = new TreeMap<String, Integer>();
        var after = "";
        do {
            var page = get("supervisor", "/api/journal?limit=200&action=task-completed&cycle=" + cycle + after);
            for (var entry : page.path("items"))
                completions.merge(entry.path("subject").asText().replaceFirst("^task:", ""), 1, Integer::sum);
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : "";
        } while (!after.isEmpty());
        return completions;
    }
}
