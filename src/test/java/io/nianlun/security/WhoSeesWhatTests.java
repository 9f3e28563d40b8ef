package io.nianlun.security;

import static io.nianlun.Caller.object;
import static io.nianlun.security.Access.Who.SIGNED_IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.aggregation.FilledYear;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycles;
import io.nianlun.security.Access.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every call of the product, tried over HTTP by every kind of person in every phase of a year, against the table
 * {@code who-sees-what.txt}. A call without a row there fails, and so does a row without its call; what came out instead is
 * written to {@code target/who-sees-what.txt}.
 */
class WhoSeesWhatTests extends FilledYear {

    private static final List<String> PHASES = List.of("draft", "running", "decided", "published", "closed");

    /** Each kind of person in the order of the table's columns, with somebody of the demonstration who is one. */
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("contact", "transport-contact");
        PEOPLE.put("head", "transport-head");
        PEOPLE.put("other", "wangchao-contact");
        PEOPLE.put("general", "general-2");
        PEOPLE.put("target", "target-1");
        PEOPLE.put("lead", "lead-2");
        PEOPLE.put("committee", "committee-2");
        PEOPLE.put("audit", "audit-group-2");
        PEOPLE.put("data", "statistics-2");
        PEOPLE.put("panel", "panel3-2");
        PEOPLE.put("leader", "leader-5");
        PEOPLE.put("watch", "watch-2");
        PEOPLE.put("supervisor", "supervisor");
        PEOPLE.put("organisation", "organisation-2");
        PEOPLE.put("admin", "admin-2");
        PEOPLE.put("nobody", null);
    }

    /** Calls that would do something without being told what: tried on a cycle that is not there. */
    private static final Set<String> DOING =
            Set.of("DELETE /api/cycles/{id}", "POST /api/cycles/{id}/start", "POST /api/cycles/{id}/notices");

    /** What a call needs to be told before its room asks who calls. */
    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/tasks/{id}/draft", "{\"data\": {}}",
            "POST /api/tasks/{id}/complete", "{\"data\": {}}",
            "POST /api/tasks/{id}/assign", "{\"to\": \"general-3\"}",
            "POST /api/cycles/{id}/queries", "{\"question\": \"如何计算？\"}");

    private static final Set<String> COMPARING = Set.of("/api/cycles/{id}/result-versions/changes");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private Results results;

    @Autowired
    private Cycles cycles;

    private final Map<String, String> years = new LinkedHashMap<>();
    private String task;

    @Test
    void everyoneReachesWhatTheTableSaysAndNothingElse() throws IOException {
        var table = table();
        assertThat(table.keySet())
                .as("rows of who-sees-what.txt, against Access.CALLS")
                .containsExactlyInAnyOrderElementsOf(
                        Access.CALLS.stream().map(WhoSeesWhatTests::name).toList());
        for (var phase : PHASES) years.put(phase, year(phase));
        task = Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::draftPlan, found -> found != null);

        var seen = new LinkedHashMap<String, Map<String, String>>();
        for (var call : Access.CALLS) seen.put(name(call), tried(call, table.get(name(call))));

        Files.writeString(Path.of("target/who-sees-what.txt"), written(seen));
        var different = new ArrayList<String>();
        seen.forEach((call, phases) -> phases.forEach((phase, letters) -> {
            var should = table.get(call).get(phase);
            if (!letters.equals(should))
                different.add("%s %s%n  is     %s%n  should %s".formatted(call, phase, letters, should));
        }));
        assertThat(different).as("columns: " + PEOPLE.keySet()).isEmpty();
    }

    /** The year in each phase: the same figures, ratings and ballots, brought so far by their rooms. */
    private String year(String phase) {
        if (phase.equals("draft")) return cycle();
        var cycle = filledYear();
        new Caller(server(), "general-1")
                .post("/api/cycles/" + cycle + "/start", object())
                .ok();
        step(() -> results.compute(cycle));
        if (phase.equals("running")) return cycle;
        step(() -> results.seal(cycle, results.newest(cycle).orElseThrow().version()));
        if (phase.equals("decided")) return cycle;
        jdbc.sql("insert into feedback_publication (task, cycle, content, written_by, written_at, released_at) values"
                        + " (?, ?, '{\"publication\": \"both\", \"notice\": \"通报\"}', 'lead-1', now(), now())")
                .params(cycle, cycle)
                .update();
        step(() -> results.publish(cycle));
        step(() -> cycles.publish(cycle));
        if (phase.equals("closed")) step(() -> cycles.close(cycle));
        return cycle;
    }

    private String draftPlan() {
        for (JsonNode item : new Caller(server(), "general-1")
                .get("/api/tasks?view=open&cycle=" + years.get("running"))
                .ok()
                .path("items")) return item.path("id").asText();
        return null;
    }

    private Map<String, String> tried(Call call, Map<String, String> rows) {
        var seen = new LinkedHashMap<String, String>();
        if (rows != null && rows.containsKey("untried")) return rows;
        if (DOING.contains(name(call)) || !ofCycle(call)) seen.put("any", letters(call, "none"));
        // what the offices' own calls let pass is decided before any room knows of a phase
        else if (call.who() != SIGNED_IN) seen.put("any", letters(call, years.get("running")));
        else for (var phase : PHASES) seen.put(phase, letters(call, years.get(phase)));
        return seen;
    }

    private static boolean ofCycle(Call call) {
        return call.path().startsWith("/api/cycles/{");
    }

    /** What each kind of person gets: y an answer, f forbidden, - not there, u not signed in. */
    private String letters(Call call, String cycle) {
        // who reads does not disturb who reads beside; who writes does it in the order of the columns
        var people = new ArrayList<>(PEOPLE.values());
        var asking = call.method().equals("GET") ? people.parallelStream() : people.stream();
        return asking.map(person -> switch (status(call, cycle, person)) {
                    case 401 -> "u";
                    case 403 -> "f";
                    case 404 -> "-";
                    case 500 -> "!";
                    default -> "y";
                })
                .collect(Collectors.joining(" "));
    }

    private int status(Call call, String cycle, String person) {
        var path = call.path()
                .replaceAll("\\{page:[^}]*}", "inbox")
                .replace("/**", "")
                .replace("/api/tasks/{id}", "/api/tasks/" + task)
                .replace("/api/cycles/{id}", "/api/cycles/" + cycle)
                .replace("/api/cycles/{cycle}", "/api/cycles/" + cycle)
                .replace("{unit}", "transport")
                .replace("{panel}", "assess-group-3")
                .replace("{year}", "2025")
                .replace("/api/schemes/{id}", "/api/schemes/five-phases")
                .replaceAll("\\{[a-z]+}", "1");
        if (COMPARING.contains(call.path())) path += "?from=1&to=1";
        var request = HttpRequest.newBuilder(URI.create(server() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.method().equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(BODIES.getOrDefault(name(call), "{}")));
        if (person != null)
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String name(Call call) {
        return call.method() + " " + call.path();
    }

    /** The rows: call, phases, a letter for each kind of person; {@code untried} has a reason in their place. */
    private static Map<String, Map<String, String>> table() throws IOException {
        var rows = new TreeMap<String, Map<String, String>>();
        try (var file = WhoSeesWhatTests.class.getResourceAsStream("who-sees-what.txt")) {
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var parts =
                        Arrays.stream(line.split(" \\| ")).map(String::strip).toList();
                var phases = parts.get(1).equals("all")
                        ? PHASES
                        : List.of(parts.get(1).split(" "));
                for (var phase : phases)
                    rows.computeIfAbsent(parts.get(0), call -> new LinkedHashMap<>())
                            .put(phase, parts.get(2));
            }
        }
        return rows;
    }

    /** The table as it came out, phases that are alike on one line. */
    private static String written(Map<String, Map<String, String>> seen) {
        var text = new StringBuilder();
        seen.forEach((call, phases) -> {
            var alike = new LinkedHashMap<String, List<String>>();
            phases.forEach((phase, letters) ->
                    alike.computeIfAbsent(letters, each -> new ArrayList<>()).add(phase));
            alike.forEach((letters, each) -> text.append("%-66s | %-30s | %s%n"
                    .formatted(call, each.equals(PHASES) ? "all" : String.join(" ", each), letters)));
        });
        return text.toString();
    }
}
