package io.nianlun.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phase in which all units agree on their targets, in a cycle of its own, worked through HTTP. */
final class ProductPhase {

    private static final String PHASE = "agreeTargets";
    private static final String ALL_OPENED = "p.opened_at is not null and not exists (select 1 from cycle_subject s"
            + " where s.cycle = p.cycle and s.process = p.process and s.round = p.round and s.state = 'planned')";
    private static final long MOST_SECONDS = 900;

    private final Bench.World world;
    private final Client office;
    private final Client lead;

    ProductPhase(Bench.World world) {
        this.world = world;
        this.office = Client.program(world.address(), "general-1");
        this.lead = Client.program(world.address(), "lead-1");
    }

    record Opened(String cycle, double millis) {}

    /**
     * Brings a new cycle to the point where forming its panels opens the phase. Timed is what follows: from the moment,
     * inside the transaction that completes this task, at which it was done. What is entered there is no part of opening
     * a phase, and how long a completion takes is a question of its own.
     */
    Opened open(int units) throws Exception {
        var taking = OpenBenchmark.numbers(units).stream()
                .map(number -> Map.of(
                        "id", Organisation.unit(number),
                        "class", "department",
                        "participation", "ranked",
                        "panel", "assess-group-3"))
                .toList();
        var cycle = office.post(
                        "/api/cycles",
                        Map.of("year", 2025, "title", "测量", "scheme", "five-phases", "version", 1, "units", taking))
                .path("id")
                .asText();
        office.post("/api/cycles/" + cycle + "/start", Map.of());
        complete(office, task(office, cycle), Map.of("basis", "测量", "arrangement", "测量"));
        complete(lead, task(lead, cycle), Map.of("decision", Map.of("choice", "approve")));
        var forming = task(office, cycle);
        var panels = panels(office.get("/api/tasks/" + forming).path("data").path("panels"));

        complete(office, forming, Map.of("panels", panels));
        await(cycle, ALL_OPENED);
        var end = Instant.now();
        return new Opened(cycle, Duration.between(endOf(forming), end).toNanos() / 1e6);
    }

    private Instant endOf(String task) {
        return world.productTables()
                .sql("select ended_at from inbox_task where id = ?")
                .param(task)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The panels as the form proposes them. */
    private static JsonNode panels(JsonNode shown) {
        var sent = Client.JSON.createObjectNode();
        var panels = sent.putArray("panels");
        for (var panel : shown.path("panels")) {
            var one = panels.addObject();
            for (var field : List.of("kind", "name", "body")) one.set(field, panel.path(field));
            var members = one.putArray("members");
            for (var member : panel.path("members"))
                members.addObject()
                        .put("person", member.path("person").asText())
                        .put("role", member.path("role").asText())
                        .put("chair", member.path("chair").asBoolean());
        }
        return sent;
    }

    /** How long eight callers take for all tasks of all units, until the phase has ended. No call may fail. */
    double complete(String cycle) throws Exception {
        var proposals = tasks(cycle, "proposeTargets");
        var targets = targets(proposals.get(0));
        var people = signedIn(proposals);

        var begin = System.nanoTime();
        round(proposals, people, Organisation::contact, unit -> Map.of("targets", of(targets, unit), "note", "测量"));
        round(tasks(cycle, "reviewTargets"), people, unit -> "target-1", unit -> Map.of("opinions", accepted(targets, unit)));
        round(tasks(cycle, "approveTargets"), people, Organisation::leader, unit -> Map.of("decision", Map.of("choice", "approve")));
        round(tasks(cycle, "issueTargets"), people, unit -> "general-1", unit -> Map.of("documentNumber", "测量1号"));
        await(cycle, "p.state = 'done'");
        var took = (System.nanoTime() - begin) / 1e6;
        // the next phase opens for all of them now, and must not run into the next measurement
        awaitPhase(cycle, "reviewSelf", ALL_OPENED);
        return took;
    }

    private record UnitTask(String id, String unit) {

        int number() {
            return Integer.parseInt(unit.substring(5));
        }
    }

    private interface Data {
        Map<String, Object> of(String unit);
    }

    /** Everyone who has a task to do, as in the morning of a working day. */
    private Map<String, Client> signedIn(List<UnitTask> tasks) throws Exception {
        var people = new ConcurrentHashMap<String, Client>();
        var names = tasks.stream()
                .map(UnitTask::number)
                .flatMap(number -> Stream.of(
                        Organisation.contact(number), Organisation.leader(number), "target-1", "general-1"))
                .distinct()
                .toList();
        Callers.work(
                        Size.CALLERS,
                        names,
                        (caller, name) -> people.put(name, Client.browser(world.address(), name)),
                        Long.MAX_VALUE)
                .requireAll(names.size());
        return people;
    }

    private void round(List<UnitTask> tasks, Map<String, Client> people, IntFunction<String> whose, Data data)
            throws Exception {
        var units = tasks.stream().collect(Collectors.toMap(UnitTask::id, Function.identity()));
        Callers.work(
                        Size.CALLERS,
                        tasks.stream().map(UnitTask::id).toList(),
                        (caller, id) -> {
                            var task = units.get(id);
                            complete(people.get(whose.apply(task.number())), id, data.of(task.unit()));
                        },
                        Long.MAX_VALUE)
                .requireAll(tasks.size());
    }

    private List<UnitTask> tasks(String cycle, String task) {
        return world.productTables()
                .sql("select id, unit from inbox_task where cycle = ? and task = ? and ended_at is null order by unit")
                .params(cycle, task)
                .query(UnitTask.class)
                .list();
    }

    private JsonNode targets(UnitTask task) throws Exception {
        var contact = Organisation.contact(task.number());
        var shown = Client.program(world.address(), contact).get("/api/tasks/" + task.id());
        var sent = Client.JSON.createObjectNode();
        var rows = sent.putArray("rows");
        for (var row : shown.path("data").path("targets").path("rows"))
            rows.addObject()
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put("target", 100);
        return sent;
    }

    private static JsonNode of(JsonNode targets, String unit) {
        var copy = targets.deepCopy();
        copy.path("rows").forEach(row -> ((ObjectNode) row).put("unit", unit));
        return copy;
    }

    private static JsonNode accepted(JsonNode targets, String unit) {
        var copy = of(targets, unit);
        copy.path("rows")
                .forEach(row -> ((ObjectNode) row).put("opinion", "accept").remove("target"));
        return copy;
    }

    private static String task(Client person, String cycle) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            var items = person.get("/api/tasks?view=open&cycle=" + cycle).path("items");
            if (!items.isEmpty()) return items.get(0).path("id").asText();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("no task in cycle " + cycle);
    }

    private static void complete(Client person, String task, Map<String, ?> data) throws Exception {
        var answer = person.send("POST", "/api/tasks/" + task + "/complete", Map.of("data", data));
        if (answer.statusCode() != 204)
            throw new IllegalStateException("completing answered " + answer.statusCode() + " " + answer.body());
    }

    private void await(String cycle, String condition) throws InterruptedException {
        awaitPhase(cycle, PHASE, condition);
    }

    private void awaitPhase(String cycle, String phase, String condition) throws InterruptedException {
        var tables = world.productTables();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end) {
            var reached = tables.sql("select " + condition + " from cycle_phase p where p.cycle = ? and p.process = ?")
                    .params(cycle, phase)
                    .query(Boolean.class)
                    .single();
            if (reached) return;
            TimeUnit.MILLISECONDS.sleep(3);
        }
        throw new IllegalStateException(phase + " of " + cycle + " does not come to: " + condition);
    }
}
