package io.nianlun;

import static io.nianlun.Caller.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A year of one unit, driven by its people over HTTP to where a story begins. */
public final class OneUnitYear {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String server;
    private final String unit;
    private final String leader;
    private final String cycle;

    private OneUnitYear(String server, String unit, String leader, String cycle) {
        this.server = server;
        this.unit = unit;
        this.leader = leader;
        this.cycle = cycle;
    }

    /** Started, with the transport bureau alone, and brought through its preparation. */
    public static OneUnitYear inSelfReview(String server) {
        var office = new Caller(server, "general-1");
        var wanted = object().put("year", 2025).put("title", "2025年度考核").put("scheme", "five-phases");
        wanted.putArray("units")
                .addObject()
                .put("id", "transport")
                .put("class", "department")
                .put("participation", "ranked")
                .put("panel", "assess-group-3");
        var cycle = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + cycle + "/start", object()).ok();
        var year = new OneUnitYear(server, "transport", "leader-5", cycle);
        year.prepare();
        return year;
    }

    public String cycle() {
        return cycle;
    }

    private void prepare() {
        complete("general-1", "draftPlan", object().put("basis", "上级文件").put("arrangement", "按阶段推进"));
        complete("lead-1", "approvePlan", decision("approve", ""));
        var panels =
                open("general-1", task("general-1", "formPanels")).path("data").path("panels");
        complete("general-1", "formPanels", object().set("panels", PanelsAsShown.of(panels)));
        var contact = unit + "-contact";
        var shown = open(contact, task(contact, "proposeTargets")).path("data").path("targets");
        complete(contact, "proposeTargets", object().set("targets", filled(shown, "target", 14)));
        var opinions =
                open("target-1", task("target-1", "reviewTargets")).path("data").path("opinions");
        complete("target-1", "reviewTargets", object().set("opinions", accepted(opinions)));
        complete(leader, "approveTargets", decision("approve", ""));
        complete("general-1", "issueTargets", object().put("documentNumber", "滨考办〔2025〕3号"));
    }

    private static ObjectNode accepted(JsonNode shown) {
        var sheet = filled(shown, "opinion", 0);
        sheet.path("rows").forEach(row -> ((ObjectNode) row).put("opinion", "accept"));
        return sheet;
    }

    /** What is sent for a decision field. */
    public static ObjectNode decision(String choice, String reason) {
        var data = object();
        data.putObject("decision").put("choice", choice).put("reason", reason);
        return data;
    }

    /** What is sent for a sheet: each shown row with a number in a field. */
    public static ObjectNode filled(JsonNode shown, String field, int number) {
        var sheet = object();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows"))
            rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put(field, number);
        return sheet;
    }

    public JsonNode open(String person, String task) {
        return new Caller(server, person).get("/api/tasks/" + task).ok();
    }

    public void complete(String person, String name, JsonNode data) {
        new Caller(server, person)
                .post("/api/tasks/" + task(person, name) + "/complete", object().set("data", data))
                .ok();
    }

    /** The id of a task as it comes into somebody's inbox. */
    public String task(String person, String name) {
        return await(name + " of " + person, () -> {
            for (var item : new Caller(server, person)
                    .get("/api/tasks?view=open&limit=200&cycle=" + cycle)
                    .ok()
                    .path("items"))
                if (item.path("task").asText().equals(name))
                    return item.path("id").asText();
            return null;
        });
    }

    private static <T> T await(String what, Supplier<T> look) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var found = look.get();
            if (found != null) return found;
            Thread.onSpinWait();
        }
        throw new AssertionError("still no " + what);
    }
}
