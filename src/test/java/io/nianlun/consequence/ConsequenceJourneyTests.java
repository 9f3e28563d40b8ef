package io.nianlun.consequence;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PhaseTest;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycles;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The transport bureau came in the place of 老交通局, which was graded 诫勉 in 2031; in 2032 it is graded so itself. The
 * scheme has one indicator and gives 诫勉 under 60: 50 is 诫勉, and two years running set off 组织调整.
 */
class ConsequenceJourneyTests extends PhaseTest {

    private static final String SCHEME = """
            {"id": "%s", "title": "两年", "total": 100, "classes": [{"id": "department", "title": "部门"}],
             "indicators": [{"id": "work", "title": "工作", "points": 100, "measure": {"method": "given"}}],
             "grades": {"ladder": ["达标", "诫勉"], "rules": [{"grade": "达标", "min": 60}, {"grade": "诫勉"}]},
             "consecutive": [{"grade": "诫勉", "years": 2, "action": "组织调整"}]}
            """;

    @Autowired
    private Results results;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Consequences consequences;

    private final String former = "former-" + UUID.randomUUID();
    private final String scheme = "two-years-" + UUID.randomUUID();

    @BeforeEach
    void theBureauHasAnotherNameThanTheYearBefore() {
        jdbc.sql("insert into organization_unit (id, name, unit_class, position) values (?, '老交通局', 'department', 99)")
                .param(former)
                .update();
        new Caller(server(), "general-1")
                .post("/api/schemes", SCHEME.formatted(scheme))
                .ok();
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from organization_predecessor where predecessor = ?")
                .param(former)
                .update();
        jdbc.sql("update organization_unit set valid_to = '2020-01-01' where id = ?")
                .param(former)
                .update();
    }

    @Test
    void aSecondYearInTheLastGradeIsActedOnAndMendedAfterTheYearIsClosed() {
        var first = published(2031, former, 50);
        assertThat(open("organisation-1", first)).isEmpty();
        jdbc.sql("insert into organization_predecessor (unit, predecessor, kind, since, main) values ('transport', ?,"
                        + " 'RENAMED', '2025-01-01', true)")
                .param(former)
                .update();

        var second = published(2032, "transport", 50);
        step(() -> consequences.open(second));
        step(() -> cycles.close(second));

        // the organisation department has one task, however often the step runs, and records what it did
        var action = open("organisation-1", second);
        assertThat(action.findValuesAsText("task")).containsExactly("takeAction");
        var id = action.get(0).path("id").asText();
        assertThat(new Caller(server(), "organisation-1")
                        .get("/api/tasks/" + id)
                        .ok()
                        .path("data")
                        .path("cause")
                        .asText())
                .contains("交通运输局", "2 年", "诫勉", "组织调整");
        complete(
                "organisation-1",
                id,
                object().put("takenOn", "2033-03-01").put("record", "主要领导调整").put("document", "滨组〔2033〕1号"));
        var taken = get("organisation-2", "/api/cycles/" + second + "/actions");
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).path("record").asText()).isEqualTo("主要领导调整");
        assertThat(taken.get(0).path("takenBy").path("id").asText()).isEqualTo("organisation-1");

        // rectification: talk, plan, check that sends back, plan, check
        complete(
                "supervision-1",
                task("supervision-1", second, "recordTalk"),
                object().put("kind", "admonition")
                        .put("talkedOn", "2033-01-10")
                        .put("present", "主要负责人")
                        .put("content", "限期整改"));
        var plan = task("transport-head", second, "planRectification");
        assertThat(new Caller(server(), "transport-head")
                        .get("/api/tasks/" + plan)
                        .ok()
                        .path("data")
                        .path("talk")
                        .asText())
                .isEqualTo("限期整改");
        assertThat(send("transport-head", plan, object().put("statement", "深刻检查"))
                        .status())
                .isEqualTo(422);
        complete("transport-head", plan, plan("整改一"));
        complete("supervision-1", task("supervision-1", second, "checkRectification"), check(false, "return", "没有落实"));
        complete("transport-head", task("transport-head", second, "planRectification"), plan("整改二"));
        var check = task("supervision-1", second, "checkRectification");
        var refused = send("supervision-1", check, check(false, "approve", ""));
        assertThat(refused.body().path("code").asText()).isEqualTo("measures-not-done");
        complete("supervision-1", check, check(true, "approve", ""));

        // the next cycle remembers it, for the unit and those who watch, and nobody else
        var next = cycle(2033, "transport");
        var path = "/api/cycles/" + next + "/units/transport/rectifications";
        var remembered = get("transport-contact", path);
        assertThat(remembered).hasSize(1);
        assertThat(remembered.get(0).path("state").asText()).isEqualTo("closed");
        assertThat(remembered.get(0).path("cycle").path("id").asText()).isEqualTo(second);
        assertThat(remembered.get(0).path("plan").path("version").asInt()).isEqualTo(2);
        assertThat(remembered
                        .get(0)
                        .path("plan")
                        .path("measures")
                        .get(0)
                        .path("measure")
                        .asText())
                .isEqualTo("整改二");
        assertThat(new Caller(server(), "dongyu-head").get(path).status()).isEqualTo(404);
        assertThat(new Caller(server(), "dongyu-head")
                        .get("/api/cycles/" + second + "/rectifications")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatFollowsIsOpenedOnceAndOnlyForTheLastGrade() {
        var good = published(2034, "transport", 80);
        step(() -> consequences.open(good));
        assertThat(get("general-1", "/api/cycles/" + good + "/rectifications")).isEmpty();

        var bad = published(2036, "transport", 50);
        step(() -> consequences.open(bad));
        step(() -> consequences.open(bad));

        assertThat(get("general-1", "/api/cycles/" + bad + "/rectifications")).hasSize(1);
        assertThat(get("general-1", "/api/cycles/" + bad + "/actions")).isEmpty();
    }

    private String published(int year, String unit, int score) {
        var cycle = cycle(year, unit);
        var figures = object();
        figures.putArray("figures")
                .addObject()
                .put("unit", unit)
                .put("indicator", "work")
                .put("score", score);
        new Caller(server(), "general-1")
                .put("/api/cycles/" + cycle + "/figures", figures)
                .ok();
        step(() -> results.compute(cycle));
        step(() -> results.seal(cycle, results.newest(cycle).orElseThrow().version()));
        step(() -> results.publish(cycle));
        jdbc.sql("update cycle set state = 'published', started_at = now() where id = ?")
                .param(cycle)
                .update();
        return cycle;
    }

    private String cycle(int year, String unit) {
        var wanted = object().put("year", year).put("title", year + "年度考核").put("scheme", scheme);
        wanted.putArray("units").addObject().put("id", unit).put("class", "department");
        return new Caller(server(), "general-1")
                .post("/api/cycles", wanted)
                .ok()
                .path("id")
                .asText();
    }

    private static ObjectNode plan(String measure) {
        var plan = object().put("statement", "深刻检查");
        plan.putObject("measures")
                .putArray("rows")
                .addObject()
                .put("measure", measure)
                .put("owner", "分管副局长")
                .put("due", LocalDate.now().plusDays(30).toString());
        return plan;
    }

    private static ObjectNode check(boolean done, String choice, String reason) {
        var check = object();
        check.putObject("measures").putArray("rows").addObject().put("done", done);
        check.putObject("decision").put("choice", choice).put("reason", reason);
        return check;
    }

    private String task(String person, String cycle, String name) {
        for (var item : open(person, cycle))
            if (item.path("task").asText().equals(name)) return item.path("id").asText();
        throw new AssertionError(person + " has no " + name);
    }

    private JsonNode open(String person, String cycle) {
        return get(person, "/api/tasks?view=open&cycle=" + cycle).path("items");
    }

    private JsonNode get(String person, String path) {
        return new Caller(server(), person).get(path).ok();
    }

    private void complete(String person, String task, ObjectNode data) {
        send(person, task, data).ok();
    }

    private Caller.Answer send(String person, String task, ObjectNode data) {
        return new Caller(server(), person).post("/api/tasks/" + task + "/complete", object().set("data", data));
    }
}
