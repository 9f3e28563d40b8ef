package io.nianlun.cycle;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.OneUnitYear;
import io.nianlun.inbox.InboxCheck;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CancellationJourneyTests extends JourneyTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InboxCheck inbox;

    @Test
    void aSecondPersonEndsAllWorkOfACycleAndNobodyLosesTheirText() {
        var year = OneUnitYear.inSelfReview(server());
        var path = "/api/cycles/" + year.cycle() + "/cancellation";
        var first = new Caller(server(), "general-1");
        var second = new Caller(server(), "general-2");
        var contact = new Caller(server(), "transport-contact");
        var review = "/api/tasks/" + year.task("transport-contact", "writeSelfReview");
        var typed = object().set("data", object().put("practice", "写到一半的自查报告"));
        contact.put(review + "/draft", typed).ok();
        jdbc.sql("update cycle_participant set exclusive = true where cycle = ?")
                .param(year.cycle())
                .update();

        // one asks; the same person cannot decide, and a refusal lets the year go on
        assertThat(first.post(path, Map.of("reason", " ")).status()).isEqualTo(422);
        var asked = first.post(path, Map.of("reason", "机构改革，本年度不再考核")).ok();
        assertThat(asked.path("state").asText()).isEqualTo("asked");
        assertThat(asked.path("openTasks").asInt()).isPositive();
        assertThat(asked.path("can")).isEmpty();
        assertThat(first.post(path + "/confirm", Map.of()).body().path("code").asText())
                .isEqualTo("another-person-decides");
        assertThat(first.post(path, Map.of("reason", "再次")).body().path("code").asText())
                .isEqualTo("cancellation-asked");
        second.post(path + "/refuse", Map.of("reason", "仍需考核")).ok();
        assertThat(contact.get(review).ok().path("can")).isNotEmpty();

        first.post(path, Map.of("reason", "机构改革，本年度不再考核")).ok();
        assertThat(second.get(path).ok().path("can").toString()).contains("confirm");
        second.post(path + "/confirm", Map.of()).ok();

        // whoever sends in between is told; then everything open is gone, in the engine and in the inboxes
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> second.get(path).ok().path("state").asText().equals("ended"));
        assertThat(first.get("/api/cycles/" + year.cycle()).ok().path("state").asText())
                .isEqualTo("cancelled");
        assertThat(count("select count(*) from act_ru_execution where business_key_ = ?", year))
                .isZero();
        assertThat(count(
                        "select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                                + " where e.business_key_ = ?",
                        year))
                .isZero();
        assertThat(count("select count(*) from inbox_task where ended_at is null and cycle = ?", year))
                .isZero();
        assertThat(count("select count(*) from inbox_offer where cycle = ?", year))
                .isZero();
        assertThat(inbox.differences()).isEmpty();
        assertThat(count("select count(*) from cycle_participant where exclusive and cycle = ?", year))
                .isZero();
        assertThat(count("select count(*) from cycle_phase where state = 'running' and cycle = ?", year))
                .isZero();

        // what was typed is there to be copied, with the reason beside it
        var opened = contact.get(review).ok();
        assertThat(opened.path("withdrawn").asText()).isEqualTo("机构改革，本年度不再考核");
        assertThat(opened.path("data").path("practice").asText()).isEqualTo("写到一半的自查报告");
        assertThat(opened.path("can")).isEmpty();
        for (var call : new String[] {"/complete", "/claim"}) {
            var refused = contact.post(review + call, typed);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().path("detail").asText()).contains("周期已取消：机构改革，本年度不再考核");
        }
        assertThat(contact.put(review + "/draft", object().set("data", object().put("practice", "最后一句")))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("task-withdrawn");
        assertThat(contact.get(review).ok().path("data").path("practice").asText())
                .isEqualTo("最后一句");
        assertThat(first.put("/api/cycles/" + year.cycle() + "/figures", Map.of())
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("cycle-cancelled");
    }

    @Test
    void onlyARunningCycleIsCancelled() {
        var office = new Caller(server(), "general-1");
        var wanted = object().put("year", 2025).put("title", "草稿").put("scheme", "five-phases");
        wanted.putArray("units").addObject().put("id", "transport").put("panel", "assess-group-3");
        var draft = office.post("/api/cycles", wanted).ok().path("id").asText();

        var answer = office.post("/api/cycles/" + draft + "/cancellation", Map.of("reason", "不要了"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("code").asText()).isEqualTo("not-cancellable");
        assertThat(new Caller(server(), "transport-head")
                        .post("/api/cycles/" + draft + "/cancellation", Map.of("reason", "不要了"))
                        .status())
                .isEqualTo(403);
    }

    private int count(String question, OneUnitYear year) {
        return jdbc.sql(question).param(year.cycle()).query(Integer.class).single();
    }
}
