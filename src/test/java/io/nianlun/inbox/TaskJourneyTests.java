package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TaskJourneyTests extends TryOutTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfferedTaskStandsInTheInboxOfEveryoneItIsOfferedToAndOfNobodyElse() {
        var id = tryOut("transport", LONG_AGO);

        var item = item("style-2", id);

        assertThat(item.path("name").asText()).isEqualTo("填写试用表");
        assertThat(item.path("process").asText()).isEqualTo("tryOut");
        assertThat(item.path("task").asText()).isEqualTo("fillSheet");
        assertThat(item.path("unit"))
                .isEqualTo(Caller.object().put("id", "transport").put("name", "交通运输局"));
        assertThat(item.path("cycle").isNull()).isTrue();
        assertThat(item.path("assignee").isNull()).isTrue();
        assertThat(item.path("offeredTo").get(0).path("name").asText()).isEqualTo("作风建设办公室");
        assertThat(item.path("due").asText()).isEqualTo("2024-03-01T18:00:00+08:00");
        assertThat(item.path("overdue").asBoolean()).isTrue();
        assertThat(item.path("daysLate").asInt()).isPositive();
        assertThat(open("general-1")).noneMatch(one -> one.path("id").asText().equals(id));
    }

    @Test
    void whoMayNotKnowOfATaskIsToldThatThereIsNone() {
        var id = tryOut("transport", LONG_AGO);
        var stranger = caller("education-contact");

        assertThat(stranger.get("/api/tasks/" + id).status()).isEqualTo(404);
        assertThat(stranger.put("/api/tasks/" + id + "/draft", data("text", "x"))
                        .status())
                .isEqualTo(404);
        for (var action : List.of("claim", "release", "complete"))
            assertThat(stranger.post("/api/tasks/" + id + "/" + action, data("text", "x"))
                            .status())
                    .as(action)
                    .isEqualTo(404);
        assertThat(stranger.post("/api/tasks/" + id + "/assign", Map.of("to", "style-1"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/tasks/" + id).body().path("code").asText())
                .isEqualTo("task-unknown");
        assertThat(stranger.get("/api/tasks/none").body().path("code").asText()).isEqualTo("task-unknown");
    }

    @Test
    void aClaimedTaskIsTheHoldersAndAColleagueIsToldWhose() {
        var id = tryOut("transport", LONG_AGO);

        assertThat(caller("style-1").post("/api/tasks/" + id + "/claim", null).status())
                .isEqualTo(204);
        assertThat(caller("style-1").post("/api/tasks/" + id + "/claim", null).status())
                .isEqualTo(204);

        var refused = caller("style-2").post("/api/tasks/" + id + "/claim", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("already-claimed");
        assertThat(refused.body().path("detail").asText()).contains("何雨桐");
        assertThat(item("style-1", id).path("assignee").path("id").asText()).isEqualTo("style-1");
        assertThat(can("style-1", id)).containsExactlyInAnyOrder("release", "assign", "complete", "draft");
        assertThat(can("style-2", id)).doesNotContain("claim", "complete", "draft");
        assertThat(journalled(id)).containsExactly("task-claimed");
    }

    @Test
    void ofManyWhoClaimAtOnceOneHasItAndTheOthersAreToldWho() throws Exception {
        var id = tryOut("transport", LONG_AGO);
        var together = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var answers = new ArrayList<java.util.concurrent.Future<Caller.Answer>>();
            for (var person : List.of("style-1", "style-2", "style-1", "style-2"))
                answers.add(pool.submit(() -> {
                    together.await();
                    return caller(person).post("/api/tasks/" + id + "/claim", null);
                }));

            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get().status());

            // The winner's second call finds the task with its caller already.
            assertThat(statuses).containsExactlyInAnyOrder(204, 204, 409, 409);
            assertThat(journalled(id)).containsExactly("task-claimed");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aReleasedTaskIsOfferedAgain() {
        var id = tryOut("transport", LONG_AGO);
        caller("style-1").post("/api/tasks/" + id + "/claim", null).ok();

        assertThat(caller("style-2").post("/api/tasks/" + id + "/release", null).status())
                .isEqualTo(409);
        assertThat(caller("style-1").post("/api/tasks/" + id + "/release", null).status())
                .isEqualTo(204);

        assertThat(item("style-2", id).path("assignee").isNull()).isTrue();
        assertThat(journalled(id)).containsExactly("task-claimed", "task-released");
    }

    @Test
    void aTaskIsHandedOnlyToSomebodyItIsOfferedTo() {
        var id = tryOut("transport", LONG_AGO);
        var holder = caller("style-1");
        holder.post("/api/tasks/" + id + "/claim", null).ok();

        var stranger = holder.post("/api/tasks/" + id + "/assign", Map.of("to", "education-contact"));
        var nobody = holder.post("/api/tasks/" + id + "/assign", Map.of("to", "nobody"));
        var colleague = holder.post("/api/tasks/" + id + "/assign", Map.of("to", "style-2"));

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.body().path("errors").get(0).path("code").asText()).isEqualTo("person-not-entitled");
        assertThat(stranger.body().path("errors").get(0).path("path").asText()).isEqualTo("/to");
        assertThat(nobody.body().path("errors").get(0).path("code").asText()).isEqualTo("unknown-person");
        assertThat(colleague.status()).isEqualTo(204);
        assertThat(item("style-2", id).path("assignee").path("id").asText()).isEqualTo("style-2");
        assertThat(journalled(id)).containsExactly("task-claimed", "task-assigned");
    }

    @Test
    void completingAnOfferedTaskClaimsItAndTheNextOfficeHasItsTask() {
        var id = tryOut("transport", LONG_AGO);

        var done = caller("style-1").post("/api/tasks/" + id + "/complete", data("text", "写好了", "amount", 1));

        assertThat(done.status()).isEqualTo(204);
        assertThat(journalled(id)).containsExactly("task-claimed", "task-completed");
        assertThat(open("style-1")).noneMatch(one -> one.path("id").asText().equals(id));
        assertThat(item("target-1", task("target-1", lastInstance()))
                        .path("task")
                        .asText())
                .isEqualTo("checkSheet");
        var again = caller("style-1").post("/api/tasks/" + id + "/complete", data("text", "写好了", "amount", 1));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asText()).isEqualTo("task-ended");
    }

    @Test
    void everyFaultOfASubmissionIsToldAndNothingOfItIsKept() {
        var id = tryOut("transport", LONG_AGO);

        var refused = caller("style-1")
                .post(
                        "/api/tasks/" + id + "/complete",
                        data("amount", -1, "papers", List.of(Map.of("title", "")), "forged", true));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asText()).isEqualTo("submission-invalid");
        assertThat(refused.body().path("errors").findValuesAsText("path"))
                .containsExactlyInAnyOrder("/data/text", "/data/amount", "/data/papers/0/title", "/data/forged");
        assertThat(item("style-1", id).path("assignee").isNull()).isTrue();
        assertThat(journalled(id)).isEmpty();
    }

    @Test
    void aRepeatedCompletionWithTheSameKeyAnswersAsTheFirstTime() {
        var id = tryOut("transport", LONG_AGO);
        var key = Map.of("Idempotency-Key", "k-1");
        var caller = caller("style-1");
        var path = "/api/tasks/" + id + "/complete";

        assertThat(caller.send("POST", path, data("amount", 1), key).status()).isEqualTo(422);
        assertThat(caller.send("POST", path, data("text", "一"), key).status()).isEqualTo(204);
        assertThat(caller.send("POST", path, data("text", "一"), key).status()).isEqualTo(204);
        var other = caller.send("POST", path, data("text", "二"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("code").asText()).isEqualTo("idempotency-key-reused");
        assertThat(caller.send("POST", path, data("text", "一"), Map.of()).status())
                .isEqualTo(409);
        assertThat(journalled(id)).containsExactly("task-claimed", "task-completed");
    }

    @Test
    void ofTwoCompletionsAtOnceOneIsKept() throws Exception {
        var id = tryOut("transport", LONG_AGO);
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<java.util.concurrent.Future<Caller.Answer>>();
            for (var person : List.of("style-1", "style-2"))
                answers.add(pool.submit(() -> {
                    together.await();
                    return caller(person).post("/api/tasks/" + id + "/complete", data("text", person));
                }));

            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get().status());

            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
            assertThat(journalled(id)).containsExactly("task-claimed", "task-completed");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aReturnedTaskGoesOnFromWhatWasSubmittedAndADecisionIsTakenAnew() {
        var id = tryOut("transport", LONG_AGO);
        caller("style-1")
                .post("/api/tasks/" + id + "/complete", data("text", "第一稿", "amount", 1))
                .ok();
        var check = task("target-1", lastInstance());

        var without = caller("target-1")
                .post("/api/tasks/" + check + "/complete", data("decision", Map.of("choice", "return")));
        caller("target-1")
                .post("/api/tasks/" + check + "/complete", data("decision", Map.of("choice", "return", "reason", "太短")))
                .ok();

        assertThat(without.body().path("errors").findValuesAsText("path")).containsExactly("/data/decision/reason");
        var returned = task("style-2", lastInstance());
        assertThat(returned).isNotEqualTo(id);
        var shown = caller("style-2").get("/api/tasks/" + returned).ok().path("data");
        assertThat(shown.path("text").asText()).isEqualTo("第一稿");
        assertThat(shown.path("origin").asText()).isEqualTo("试用");
        assertThat(journalled(check)).containsExactly("task-claimed", "decision-taken", "task-completed");

        caller("style-2")
                .post("/api/tasks/" + returned + "/complete", data("text", "第二稿"))
                .ok();
        var second = task("target-2", lastInstance());
        assertThat(shown("target-2", second).path("decision").path("choice").isMissingNode())
                .isTrue();
        caller("target-2")
                .post("/api/tasks/" + second + "/complete", data("decision", Map.of("choice", "approve")))
                .ok();
        assertThat(running.createProcessInstanceQuery()
                        .processInstanceId(lastInstance())
                        .count())
                .isZero();
    }

    @Test
    void whoDidATaskCanReadWhatTheySubmittedInTheFormOfThatTime() {
        var id = tryOut("transport", LONG_AGO);
        caller("style-1")
                .post("/api/tasks/" + id + "/complete", data("text", "写好了", "origin", "forged", "amount", 2.50))
                .ok();

        var done = caller("style-1").get("/api/tasks/" + id).ok();

        assertThat(done.path("data").path("text").asText()).isEqualTo("写好了");
        assertThat(done.path("data").path("origin").asText()).isEqualTo("试用");
        assertThat(done.path("form").path("id").asText()).isEqualTo("fillSheet");
        assertThat(done.path("can")).isEmpty();
        var list = caller("style-1").get("/api/tasks?view=done").ok().path("items");
        assertThat(list.get(0).path("id").asText()).isEqualTo(id);
        assertThat(list.get(0).path("overdue").asBoolean()).isFalse();
    }

    @Test
    void aDraftIsShownToItsWriterAndToAColleagueButNeverWrittenOverByOne() {
        var id = tryOut("transport", LONG_AGO);
        var path = "/api/tasks/" + id + "/draft";

        assertThat(caller("style-1")
                        .put(path, data("text", "甲", "papers", List.of(Map.of())))
                        .status())
                .isEqualTo(204);
        assertThat(shown("style-2", id).path("text").asText()).isEqualTo("甲");

        caller("style-2").put(path, data("text", "乙")).ok();
        assertThat(shown("style-1", id).path("text").asText()).isEqualTo("甲");
        assertThat(shown("style-2", id).path("text").asText()).isEqualTo("乙");
        assertThat(shown("supervisor", id).path("text").asText()).isEmpty();
    }

    @Test
    void aDraftIsKeptAlsoWhereTheTaskHasGoneToAnotherOrEnded() {
        var id = tryOut("transport", LONG_AGO);
        caller("style-1").post("/api/tasks/" + id + "/claim", null).ok();

        var taken = caller("style-2").put("/api/tasks/" + id + "/draft", data("text", "乙"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body().path("code").asText()).isEqualTo("already-claimed");
        assertThat(shown("style-2", id).path("text").asText()).isEqualTo("乙");

        running.deleteProcessInstance(lastInstance(), "withdrawn");
        var ended = caller("style-1").put("/api/tasks/" + id + "/draft", data("text", "甲"));
        assertThat(ended.status()).isEqualTo(409);
        assertThat(ended.body().path("code").asText()).isEqualTo("task-ended");
        assertThat(shown("style-1", id).path("text").asText()).isEqualTo("甲");
    }

    @Test
    void aDraftOfMoreThanAnyoneTypesIsRefusedAndWhatNoDatabaseKeepsIsLeftOut() {
        var id = tryOut("transport", LONG_AGO);
        var path = "/api/tasks/" + id + "/draft";

        var large = caller("style-1").put(path, data("text", "x".repeat(1 << 20)));
        var endless = caller("style-1").put(path, "{\"data\":{\"amount\":1e999999999}}");
        var odd = caller("style-1").put(path, "{\"data\":{\"text\":\"a\\u0000b\\ud800c\"}}");

        assertThat(large.body().path("code").asText()).isEqualTo("typed-too-much");
        assertThat(endless.body().path("errors").get(0).path("code").asText()).isEqualTo("number-out-of-range");
        assertThat(caller("style-1").put(path, "{\"data\":[]}").status()).isEqualTo(422);
        assertThat(odd.status()).isEqualTo(204);
        assertThat(shown("style-1", id).path("text").asText()).isEqualTo("abc");
    }

    @Test
    void whatOnePersonWasGivenNobodyElseReadsOrTakes() {
        start("tryAlone", null, "panel1-1", LONG_AGO);
        var id = task("panel1-1", lastInstance());
        caller("panel1-1").put("/api/tasks/" + id + "/draft", data("score", 91)).ok();

        assertThat(caller("panel1-2").get("/api/tasks/" + id).status()).isEqualTo(404);
        var watched = caller("supervisor").get("/api/tasks/" + id).ok();
        assertThat(watched.path("form").isNull()).isTrue();
        assertThat(watched.path("data").isNull()).isTrue();
        assertThat(watched.path("can")).isEmpty();
        assertThat(caller("supervisor")
                        .post("/api/tasks/" + id + "/claim", null)
                        .status())
                .isEqualTo(403);
        assertThat(caller("panel1-1")
                        .post("/api/tasks/" + id + "/release", null)
                        .status())
                .isEqualTo(409);
        assertThat(can("panel1-1", id)).containsExactly("complete", "draft");
        assertThat(item("panel1-1", id).path("due").isNull()).isTrue();
        assertThat(shown("panel1-1", id).path("score").asInt()).isEqualTo(91);
    }

    @Test
    void ofManyTasksEachHasItsOwnOutcome() {
        var free = tryOut("transport", LONG_AGO);
        var taken = tryOut("education", LONG_AGO);
        caller("style-2").post("/api/tasks/" + taken + "/claim", null).ok();

        var claimed = caller("style-1")
                .post("/api/tasks/bulk", Map.of("action", "claim", "ids", List.of(taken, free, "none")));
        var completed = caller("style-1")
                .post(
                        "/api/tasks/bulk",
                        Map.of("action", "complete", "ids", List.of(taken, free), "data", Map.of("text", "同一句")));

        assertThat(claimed.status()).isEqualTo(200);
        var outcomes = claimed.body().path("outcomes");
        assertThat(outcomes.findValuesAsText("id")).containsExactly(taken, free, "none");
        assertThat(outcomes.findValuesAsText("status")).containsExactly("409", "204", "404");
        assertThat(outcomes.get(0).path("code").asText()).isEqualTo("already-claimed");
        assertThat(outcomes.get(0).path("message").asText()).contains("罗启明");
        assertThat(outcomes.get(1).path("code").isNull()).isTrue();
        assertThat(completed.body().path("outcomes").findValuesAsText("status")).containsExactly("409", "204");
        assertThat(journalled(free)).containsExactly("task-claimed", "task-completed");
    }

    @Test
    void aBulkOfNoKnownActionOrOfTooManyTasksIsRefusedAsAWhole() {
        var caller = caller("style-1");

        var unknown = caller.post("/api/tasks/bulk", Map.of("action", "forget", "ids", List.of("a")));
        var nobody = caller.post("/api/tasks/bulk", Map.of("action", "assign", "ids", List.of("a")));
        var many = caller.post(
                "/api/tasks/bulk", Map.of("action", "claim", "ids", java.util.Collections.nCopies(501, "a")));

        assertThat(unknown.body().path("errors").get(0).path("path").asText()).isEqualTo("/action");
        assertThat(nobody.body().path("errors").get(0).path("path").asText()).isEqualTo("/to");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.body().path("errors").get(0).path("code").asText()).isEqualTo("too-many-tasks");
    }

    @Test
    void aListIsFilteredSearchedAndPagedOverHttp() {
        var first = tryOut("transport", LONG_AGO);
        var second = tryOut("education", LONG_AGO.plusSeconds(60));
        var caller = caller("style-1");
        var query = "/api/tasks?process=tryOut&view=offered";

        var page = caller.get(query + "&limit=1").ok();
        var next = caller.get(query + "&limit=1&after=" + page.path("next").asText())
                .ok();

        assertThat(page.path("items").findValuesAsText("id")).contains(first);
        assertThat(next.path("items").findValuesAsText("id")).contains(second);
        assertThat(next.path("next").isNull()).isTrue();
        assertThat(page.path("counts").path("offered").asInt()).isEqualTo(2);
        assertThat(page.path("counts").path("overdue").asInt()).isEqualTo(2);
        assertThat(page.path("capped")).isEmpty();
        assertThat(caller.get(query + "&unit=education")
                        .ok()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo(second);
        assertThat(caller.get(query + "&q=%E4%BA%A4%E9%80%9A").ok().path("items"))
                .hasSize(1);
        assertThat(caller.get(query + "&q=%E8%AF%95%E7%94%A8%E8%A1%A8").ok().path("items"))
                .hasSize(2);
        assertThat(caller.get(query + "&q=%E6%97%A0%E6%AD%A4").ok().path("items"))
                .isEmpty();
        for (var wrong : List.of("view=none", "sort=ended", "limit=0", "after=x"))
            assertThat(caller.get("/api/tasks?" + wrong).status()).as(wrong).isEqualTo(422);
        assertThat(caller("supervisor")
                        .get("/api/tasks?view=all&process=tryOut")
                        .ok()
                        .path("items"))
                .hasSize(2);
        assertThat(caller("admin").get("/api/tasks?process=tryOut").ok().path("items"))
                .isEmpty();
    }

    private JsonNode item(String person, String id) {
        return caller(person).get("/api/tasks/" + id).ok().path("task");
    }

    private JsonNode shown(String person, String id) {
        return caller(person).get("/api/tasks/" + id).ok().path("data");
    }

    private List<String> can(String person, String id) {
        var can = new ArrayList<String>();
        caller(person).get("/api/tasks/" + id).ok().path("can").forEach(action -> can.add(action.asText()));
        return can;
    }

    private List<String> journalled(String id) {
        return jdbc.sql("select action from journal_entry where subject = :subject order by id")
                .param("subject", "task:" + id)
                .query(String.class)
                .list();
    }
}
