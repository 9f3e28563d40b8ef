package io.nianlun.journey;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.PanelsAsShown;
import io.nianlun.Statements;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many SQL statements things take and rows they read, and that the number of units in a cycle changes neither. */
class StatementCountTests extends JourneyTest {

    private static final String REQUESTS = "http-nio";
    private static final String JOBS = "camundaTaskExecutor";

    /** With HTTP Basic, whose two are counted; completing proposes five targets, which are rows of their own. */
    private static final Map<String, Integer> MOST =
            Map.of("list", 11, "open", 23, "draft", 6, "claim", 17, "release", 17, "complete", 63);

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient database;

    private Caller office;
    private Caller lead;
    private Caller contact;

    @BeforeEach
    void aThousandUnits() {
        office = new Caller(server(), "general-1");
        lead = new Caller(server(), "lead-1");
        contact = new Caller(server(), "transport-contact");
        database.sql(
                        "insert into organization_unit (id, name, unit_class, position)"
                                + " select 'count-' || n, '第' || n || '单位', 'department', 1000 + n from generate_series(1, 999) n")
                .update();
    }

    @AfterEach
    void asBefore() {
        database.sql("delete from organization_unit where id like 'count-%'").update();
    }

    @Test
    void tasksPagesAndOpeningTakeTheSameFewStatementsForTenUnitsAndForAThousand() throws Exception {
        // the first time anything is done, the engine reads its models
        work(cycle(2));

        var ten = cycle(10);
        var thousand = cycle(1_000);
        var opened = opening(ten);
        var worked = work(ten);
        var openedThousand = opening(thousand);
        var workedThousand = work(thousand);

        MOST.forEach((what, most) -> assertThat(worked.get(what)).as(what).isLessThanOrEqualTo(most));
        assertThat(workedThousand).as("of a thousand units").isEqualTo(worked);
        // all rows, the inbox's and the engine's, go in batches of a job that opens 200 units
        assertThat((openedThousand - opened) / 990.0).as("for each unit").isLessThan(0.42);
    }

    private record Prepared(String id, String approval) {}

    /** A cycle whose plan waits to be approved, of the transport bureau and units without people. */
    private Prepared cycle(int units) {
        var wanted = object().put("year", 2024).put("title", "计数").put("scheme", "five-phases");
        var taking = wanted.putArray("units");
        for (var i = 0; i < units; i++)
            taking.addObject()
                    .put("id", i == 0 ? "transport" : "count-" + i)
                    .put("class", "department")
                    .put("participation", "ranked")
                    .put("panel", "assess-group-3");
        var cycle = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + cycle + "/start", object()).ok();
        var plan = task(office, cycle);
        office.post(plan + "/complete", data(object().put("basis", "依据").put("arrangement", "安排")))
                .ok();
        return new Prepared(cycle, task(lead, cycle));
    }

    /** What the jobs send that open the phase for all units. */
    private int opening(Prepared cycle) throws Exception {
        return statements.during(JOBS, () -> open(cycle)).size();
    }

    private void open(Prepared cycle) {
        lead.post(cycle.approval() + "/complete", data(approval())).ok();
        var panels = task(office, cycle.id());
        var shown = office.get(panels).ok().path("data").path("panels");
        office.post(panels + "/complete", data(object().set("panels", PanelsAsShown.of(shown))))
                .ok();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> database.sql("select opened_at is not null and not exists (select 1 from cycle_subject s"
                                + " where s.cycle = p.cycle and s.process = p.process and s.state = 'planned')"
                                + " from cycle_phase p where cycle = ? and process = ?")
                        .params(cycle.id(), "agreeTargets")
                        .query(Boolean.class)
                        .single());
    }

    private Map<String, Integer> work(Prepared cycle) throws Exception {
        if (!isOpen(cycle)) open(cycle);
        var counts = new LinkedHashMap<String, Integer>();
        var list = "/api/tasks?view=open&cycle=" + cycle.id();
        contact.get("/api/me").ok();
        count(counts, "list", () -> contact.get(list).ok());
        var task = task(contact, cycle.id());
        var opened = contact.get(task).ok();
        var typed = data(typed(opened.path("data").path("targets")));
        count(counts, "open", () -> contact.get(task).ok());
        count(counts, "draft", () -> contact.put(task + "/draft", typed).ok());
        count(counts, "claim", () -> contact.post(task + "/claim", object()).ok());
        count(counts, "release", () -> contact.post(task + "/release", object()).ok());
        count(counts, "complete", () -> contact.post(task + "/complete", typed).ok());
        return counts;
    }

    private void count(Map<String, Integer> counts, String what, Statements.Work work) throws Exception {
        var sent = statements.during(REQUESTS, work);
        counts.put(what, sent.size());
        counts.put(
                what + " rows", sent.stream().mapToInt(one -> one.rows().get()).sum());
    }

    private boolean isOpen(Prepared cycle) {
        return !contact.get("/api/tasks?view=open&cycle=" + cycle.id())
                .ok()
                .path("items")
                .isEmpty();
    }

    private String task(Caller person, String cycle) {
        var items = new JsonNode[1];
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            items[0] = person.get("/api/tasks?view=open&cycle=" + cycle).ok().path("items");
            return !items[0].isEmpty();
        });
        return "/api/tasks/" + items[0].get(0).path("id").asText();
    }

    private static ObjectNode typed(JsonNode shown) {
        var typed = object().put("note", "说明");
        var rows = typed.putObject("targets").putArray("rows");
        for (var row : shown.path("rows"))
            rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put("target", 100);
        return typed;
    }

    private static ObjectNode approval() {
        var approval = object();
        approval.putObject("decision").put("choice", "approve");
        return approval;
    }

    private static ObjectNode data(ObjectNode filled) {
        return object().set("data", filled);
    }
}
