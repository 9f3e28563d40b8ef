package io.nianlun.survey;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The public's ballots and the leaders' rating through HTTP, by the people who own the tasks. */
class BallotsJourneyTests extends JourneyTest {

    @Autowired
    private Processes processes;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ballotsAreCountedTwiceByTwoPeopleWhoDoNotSeeEachOther() {
        var cycle = survey("five-phases", "department");
        complete("style-1", cycle, "prepareBallots", data -> plan(data, 30));
        var first = task("style-1", cycle, "enterBallots");
        complete("style-1", cycle, "enterBallots", data -> counts(data, 7));

        // what was entered stays with who entered it, also for supervisors
        for (var other : List.of("style-2", "supervisor", "watch-1")) {
            var seen = caller(other).get(path(first)).ok();
            assertThat(seen.path("form").isNull()).as(other).isTrue();
            assertThat(seen.path("data").isNull()).as(other).isTrue();
        }
        var verify = task("style-2", cycle, "verifyBallots");
        var same = caller("style-1").post(path(verify) + "/complete", sent("style-1", verify, 7));
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.body().path("errors").path(0).path("code").asText()).isEqualTo("same-reader");
        assertThat(caller("style-2")
                        .post(path(verify) + "/complete", sent("style-2", verify, 6))
                        .status())
                .isEqualTo(204);

        var settle = task("style-2", cycle, "settleBallots");
        var rows = caller("style-2")
                .get(path(settle))
                .ok()
                .path("data")
                .path("ballots")
                .path("rows");
        assertThat(rows).hasSize(3).first().satisfies(row -> {
            assertThat(row.path("first").path("满意").asInt()).isEqualTo(7);
            assertThat(row.path("second").path("满意").asInt()).isEqualTo(6);
        });
        assertThat(caller("style-2")
                        .post(path(settle) + "/complete", sent("style-2", settle, 7))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void moreBallotsThanCameBackAreRefused() {
        var cycle = survey("five-phases", "department");
        complete("style-1", cycle, "prepareBallots", data -> plan(data, 20));
        var task = task("style-1", cycle, "enterBallots");

        var refused = caller("style-1").post(path(task) + "/complete", sent("style-1", task, 7));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("message").asText())
                .contains("28")
                .contains("20");
    }

    @Test
    void twoPeopleSaveOneDraftAtOnceAndBothAreKept() {
        var cycle = survey("five-phases", "department");
        var task = task("style-1", cycle, "prepareBallots");
        var data = caller("style-1").get(path(task)).ok().path("data");

        var saves = List.of("style-1", "style-2").stream()
                .map(person -> CompletableFuture.supplyAsync(() -> caller(person)
                        .put(
                                path(task) + "/draft",
                                object().set("data", plan(data, person.equals("style-1") ? 30 : 40)))
                        .status()))
                .toList();

        assertThat(saves).allSatisfy(save -> assertThat(save.join()).isEqualTo(204));
        for (var person : Map.of("style-1", 30, "style-2", 40).entrySet())
            assertThat(returned(caller(person.getKey()).get(path(task)).ok().path("data")))
                    .isEqualTo(person.getValue());
        assertThat(caller("style-1").get(path(task) + "/drafts").ok().toString())
                .contains("40");
    }

    @Test
    void everyLeaderHasATaskOfTheirOwnAndOneWhoIsMissingHoldsTheSurvey() {
        var cycle = survey("three-in-one", "enforcement");
        for (var leader : List.of("leader-1", "leader-2", "leader-3", "leader-4")) {
            var task = task(leader, cycle, "rateByLeader");
            assertThat(caller("leader-5").get(path(task)).status()).isEqualTo(404);
            complete(leader, cycle, "rateByLeader", data -> ratings(data, 80));
        }

        // the responsible leader has not rated: the task stays theirs
        var row = caller("leader-5")
                .get(path(task("leader-5", cycle, "rateByLeader")))
                .ok()
                .path("data")
                .path("ratings")
                .path("rows")
                .path(0);
        assertThat(row.path("role").asText()).isEqualTo("分管领导");
    }

    private static int returned(JsonNode data) {
        return data.path("plan").path("rows").path(0).path("returned").asInt();
    }

    /** A started year whose survey is opened beside it, so that the test need not walk through the phases before. */
    private String survey(String scheme, String unitClass) {
        var wanted = object().put("year", 2025).put("title", "社会评价").put("scheme", scheme);
        wanted.putArray("units")
                .addObject()
                .put("id", "transport")
                .put("class", unitClass)
                .put("participation", "ranked")
                .put("panel", "assess-group-3");
        var cycle =
                caller("general-1").post("/api/cycles", wanted).ok().path("id").asText();
        caller("general-1").post("/api/cycles/" + cycle + "/start", object()).ok();
        transaction.executeWithoutResult(status -> processes.start(
                processes.newest("evaluateSocially").id(), cycle, Map.of("cycle", cycle, "phase", "evaluateSocially")));
        return cycle;
    }

    private static ObjectNode plan(JsonNode data, int returned) {
        return sheet(data, "plan", (row, sent) -> sent.put("sent", 50).put("returned", returned));
    }

    private static ObjectNode counts(JsonNode data, int count) {
        return sheet(data, "ballots", (row, sent) -> {
            var counts = sent.putObject("counts");
            row.path("answers").forEach(answer -> counts.put(answer.asText(), count));
        });
    }

    private static ObjectNode ratings(JsonNode data, int score) {
        return sheet(data, "ratings", (row, sent) -> sent.put("score", score));
    }

    private interface Typing {
        void into(JsonNode row, ObjectNode sent);
    }

    private static ObjectNode sheet(JsonNode data, String field, Typing typing) {
        var filled = object();
        var rows = filled.putObject(field).putArray("rows");
        for (var row : data.path(field).path("rows")) {
            var sent = rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", row.path("indicator").path("id").asText());
            if (row.path("layer").isTextual())
                sent.put("layer", row.path("layer").asText());
            typing.into(row, sent);
        }
        return filled;
    }

    private ObjectNode sent(String person, String task, int count) {
        var data = caller(person).get(path(task)).ok().path("data");
        return object().set("data", counts(data, count));
    }

    private interface Filling {
        ObjectNode of(JsonNode data);
    }

    private void complete(String person, String cycle, String name, Filling filling) {
        var task = task(person, cycle, name);
        var data = caller(person).get(path(task)).ok().path("data");
        caller(person)
                .post(path(task) + "/complete", object().set("data", filling.of(data)))
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

    private static String path(String task) {
        return "/api/tasks/" + task;
    }

    private Caller caller(String person) {
        return new Caller(server(), person);
    }
}
