package io.nianlun.assessment;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.workflow.Processes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The session of one panel through HTTP, by the people who own its tasks. */
class SessionJourneyTests extends JourneyTest {

    private static final String PANEL = "assess-group-3";
    private static final List<String> RATERS = List.of("panel3-1", "panel3-2", "panel3-3", "panel3-4", "panel3-5");

    @Autowired
    private Processes processes;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aSessionIsBandedRatedBlindStoppedRatedAgainAndWitnessed() {
        var cycle = open("three-in-one", "enforcement");
        prepare(cycle);
        complete("panel3-1", cycle, "fixBands", data -> bands(data, "B+"));

        var rating = task("panel3-2", cycle, "rateUnits");
        var outside = caller("panel3-2").post(path(rating) + "/complete", scores(rating, "panel3-2", 90));
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.body().path("errors").path(0).path("message").asText())
                .contains("90 属于 A-");
        rate(cycle, "panel3-2", 88);
        // one has rated: that is all that the others see
        var session = caller("panel3-3").get(sessionOf(cycle)).ok();
        assertThat(session.path("ratings")).isEmpty();
        assertThat(session.path("raters"))
                .filteredOn(rater -> rater.path("rated").asBoolean())
                .extracting(rater -> rater.path("id").asText())
                .containsExactly("panel3-2");
        assertThat(caller("panel3-3").get(path(rating)).status()).isEqualTo(404);

        correct(cycle);
        for (var rater : RATERS) if (!rater.equals("panel3-2")) rate(cycle, rater, 89);
        assertThat(caller("panel3-3").get(sessionOf(cycle)).ok().path("ratings"))
                .hasSize(20);

        complete("panel3-1", cycle, "reportSession", SessionJourneyTests::reports);
        complete("watch-1", cycle, "witnessSession", data -> decision("stop", "定档会议未到齐"));
        complete("panel3-1", cycle, "fixBands", data -> bands(data, "B0"));
        for (var rater : RATERS) rate(cycle, rater, 85);
        complete("panel3-1", cycle, "reportSession", SessionJourneyTests::reports);
        complete("watch-1", cycle, "witnessSession", data -> decision("approve", null));

        var witnessed = caller("watch-1").get(sessionOf(cycle)).ok();
        assertThat(witnessed.path("ratings"))
                .hasSize(20)
                .allSatisfy(each -> assertThat(each.path("score").asInt()).isEqualTo(85));
        assertThat(witnessed.path("reports").path(0).path("comment").asText()).isEqualTo("完成较好");
    }

    /** A submitted rating is corrected by striking it and issuing another, with a reason. */
    private void correct(String cycle) {
        var own = "/api/cycles/" + cycle + "/panels/" + PANEL + "/ratings";
        var shown = caller("panel3-2").get(own).ok();
        assertThat(shown.path("rows").path(0).path("score").asInt()).isEqualTo(88);
        var correction = object();
        correction.set("ratings", filled(shown, 87));
        correction.put("reason", "");
        assertThat(caller("panel3-2").post(own, correction).status()).isEqualTo(422);
        correction.put("reason", "看错了实绩");
        assertThat(caller("panel3-2").post(own, correction).status()).isEqualTo(204);
        assertThat(caller("panel3-2")
                        .get(own)
                        .ok()
                        .path("rows")
                        .path(0)
                        .path("score")
                        .asInt())
                .isEqualTo(87);
        assertThat(caller("panel1-2").post(own, correction).status()).isEqualTo(404);
        assertThat(journal(cycle)).contains("rating-reissued");
    }

    @Test
    void aSessionThatIsStoppedInTheMiddleTakesNothingUntilTheOfficeDecides() {
        var cycle = open("five-phases", "department");
        prepare(cycle);
        rate(cycle, "panel3-1", 88);
        var halt = "/api/cycles/" + cycle + "/panels/" + PANEL + "/halt";
        var why = object().put("reason", "有人泄露评分");
        assertThat(caller("panel3-2").post(halt, why).status()).isEqualTo(404);
        assertThat(caller("watch-1").post(halt, object().put("reason", " ")).status())
                .isEqualTo(422);

        assertThat(caller("watch-1").post(halt, why).status()).isEqualTo(204);

        assertThat(caller("watch-1").post(halt, why).body().path("code").asText())
                .isEqualTo("session-halted");
        var rating = task("panel3-2", cycle, "rateUnits");
        var refused = caller("panel3-2").post(path(rating) + "/complete", scores(rating, "panel3-2", 80));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("session-halted");
        var rows = caller("watch-1").get("/api/cycles/" + cycle + "/sessions").ok();
        assertThat(rows.path(0).path("halt").path("reason").asText()).isEqualTo("有人泄露评分");
        assertThat(rows.path(0).path("can").toString()).isEqualTo("[\"see\"]");

        complete("general-1", cycle, "settleSession", data -> {
            assertThat(data.path("session").path("halt").path("reason").asText())
                    .isEqualTo("有人泄露评分");
            return decision("resume", "查无实据");
        });
        rate(cycle, "panel3-2", 80);

        caller("watch-1").post(halt, why).ok();
        complete("general-1", cycle, "settleSession", data -> decision("repeat", "情况属实"));
        for (var rater : RATERS) rate(cycle, rater, 85);
        assertThat(caller("watch-1").get(sessionOf(cycle)).ok().path("ratings"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("score").asInt()).isEqualTo(85));
        assertThat(journal(cycle)).contains("session-halted", "session-resumed", "session-repeated", "情况属实");
    }

    @Test
    void aSessionThatDoesNotRunCannotBeStopped() {
        var cycle = open("five-phases", "department");

        assertThat(caller("watch-1")
                        .post("/api/cycles/" + cycle + "/panels/assess-group-1/halt", object().put("reason", "无"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void talksAreThePanelsAndTheSupervisionGroupsAndWhoReadsThemIsNoted() {
        var cycle = open("five-phases", "department");
        prepare(cycle);
        var talks = "/api/cycles/" + cycle + "/panels/" + PANEL + "/talks";

        for (var stranger : List.of("panel1-1", "general-1", "supervisor", "transport-head", "admin"))
            assertThat(caller(stranger).get(talks).status()).as(stranger).isEqualTo(404);
        assertThat(journal(cycle)).doesNotContain("talks-read");

        for (var reader : List.of("panel3-5", "watch-2"))
            assertThat(caller(reader).get(talks).ok().toString()).contains("不够团结");
        assertThat(journal(cycle)).contains("talks-read");
    }

    @Test
    void aRaterOfAnotherCyclesPanelFindsNothing() {
        var cycle = open("five-phases", "department");
        var announce = task("panel3-1", cycle, "announceVisit");
        prepare(cycle);
        var rating = task("panel3-1", cycle, "rateUnits");

        for (var task : List.of(announce, rating))
            for (var call : List.of("", "/story", "/drafts"))
                assertThat(caller("panel1-1").get(path(task) + call).status()).isEqualTo(404);
        for (var call : List.of("/claim", "/complete"))
            assertThat(caller("panel1-1")
                            .post(path(announce) + call, object().set("data", object()))
                            .status())
                    .isEqualTo(404);
        for (var call : List.of("/session", "/talks", "/ratings"))
            assertThat(caller("panel1-1")
                            .get("/api/cycles/" + cycle + "/panels/" + PANEL + call)
                            .status())
                    .isEqualTo(404);
    }

    @Test
    void eightCallersCompleteTwoHundredRatingsWithoutOneFailure() throws Exception {
        var cycles = new ArrayList<String>();
        for (var i = 0; i < 40; i++) cycles.add(open("five-phases", "department"));
        together(cycles.stream()
                .<Callable<Integer>>map(cycle -> () -> {
                    prepare(cycle);
                    return 204;
                })
                .toList());

        var calls = new ArrayList<Callable<Integer>>();
        for (var cycle : cycles)
            for (var rater : RATERS)
                calls.add(() -> {
                    var task = task(rater, cycle, "rateUnits");
                    return caller(rater)
                            .post(path(task) + "/complete", scores(task, rater, 88))
                            .status();
                });
        var answers = together(calls);

        assertThat(answers).hasSize(200).allMatch(status -> status == 204);
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        var answers = new ArrayList<Integer>();
        try (var callers = new Callers(8)) {
            for (var answer : callers.all(calls)) answers.add(answer);
        }
        return answers;
    }

    /** Eight at a time. */
    private static final class Callers implements AutoCloseable {

        private final ExecutorService pool;

        Callers(int size) {
            pool = Executors.newFixedThreadPool(size);
        }

        List<Integer> all(List<Callable<Integer>> calls) throws Exception {
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private String open(String scheme, String unitClass) {
        var wanted = object().put("year", 2025).put("title", "集中考核").put("scheme", scheme);
        wanted.putArray("units")
                .addObject()
                .put("id", "transport")
                .put("class", unitClass)
                .put("participation", "ranked")
                .put("panel", PANEL);
        var cycle =
                caller("general-1").post("/api/cycles", wanted).ok().path("id").asText();
        transaction.executeWithoutResult(status -> processes.start(
                processes.newest("assessCentrally").id(),
                cycle,
                Map.of("cycle", cycle, "subject", PANEL, "due", new Date(1_800_000_000_000L))));
        return cycle;
    }

    private void prepare(String cycle) {
        complete(
                "panel3-1",
                cycle,
                "announceVisit",
                data -> object().put("visitDate", "2026-01-12")
                        .put("place", "交通运输局")
                        .put("notice", "集中考核安排"));
        complete(
                "panel3-1",
                cycle,
                "holdMeeting",
                data -> object().put("meetingDate", "2026-01-12")
                        .put("attendance", 80)
                        .put("record", "听取述职"));
        complete("audit-group-1", cycle, "examineEvidence", data -> with("verdicts", object().putArray("rows")));
        complete("panel3-2", cycle, "recordTalks", data -> {
            var rows = object().putArray("rows");
            rows.addObject().put("unit", "transport").put("heard", 3).put("problems", "班子不够团结");
            return with("talks", rows);
        });
    }

    private static ObjectNode with(String field, JsonNode rows) {
        var data = object();
        data.putObject(field).set("rows", rows);
        return data;
    }

    private static ObjectNode bands(JsonNode data, String band) {
        var rows = object().putArray("rows");
        for (var row : data.path("bands").path("rows"))
            rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put("band", band);
        return with("bands", rows).put("minutes", "五人到会，集体研究");
    }

    private static ObjectNode reports(JsonNode data) {
        var rows = object().putArray("rows");
        rows.addObject()
                .put("unit", "transport")
                .put("comment", "完成较好")
                .put("grade", data.path("reports").path("grades").path(1).asText());
        return with("reports", rows);
    }

    private static ObjectNode decision(String choice, String reason) {
        var data = object();
        data.putObject("decision").put("choice", choice).put("reason", reason);
        return data;
    }

    private ObjectNode scores(String task, String rater, int score) {
        var data = object();
        data.set(
                "ratings",
                filled(caller(rater).get(path(task)).ok().path("data").path("ratings"), score));
        return object().set("data", data);
    }

    private static ObjectNode filled(JsonNode shown, int score) {
        var sheet = object();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows"))
            rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put("score", score);
        return sheet;
    }

    private void rate(String cycle, String rater, int score) {
        var task = task(rater, cycle, "rateUnits");
        caller(rater).post(path(task) + "/complete", scores(task, rater, score)).ok();
    }

    private interface Filling {
        ObjectNode of(JsonNode data);
    }

    private void complete(String person, String cycle, String name, Filling filling) {
        var task = task(person, cycle, name);
        var opened = caller(person).get(path(task)).ok().path("data");
        caller(person)
                .post(path(task) + "/complete", object().set("data", filling.of(opened)))
                .ok();
    }

    private String task(String person, String cycle, String name) {
        for (var item : caller(person)
                .get("/api/tasks?view=open&limit=200&cycle=" + cycle)
                .ok()
                .path("items"))
            if (item.path("task").asText().equals(name)) return item.path("id").asText();
        throw new AssertionError(person + " has no open task " + name + " in " + cycle);
    }

    private String journal(String cycle) {
        return caller("watch-1")
                .get("/api/journal?cycle=" + cycle + "&limit=200")
                .ok()
                .toString();
    }

    private static String sessionOf(String cycle) {
        return "/api/cycles/" + cycle + "/panels/" + PANEL + "/session";
    }

    private static String path(String task) {
        return "/api/tasks/" + task;
    }

    private Caller caller(String person) {
        return new Caller(server(), person);
    }
}
