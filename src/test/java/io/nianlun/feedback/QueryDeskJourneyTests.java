package io.nianlun.feedback;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.aggregation.FilledYear;
import io.nianlun.aggregation.Results;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QueryDeskJourneyTests extends FilledYear {

    @Autowired
    private Results results;

    @Autowired
    private Publications publications;

    private String cycle;
    private String desk;

    @BeforeEach
    void decidedResults() {
        cycle = filledYear();
        desk = "/api/cycles/" + cycle + "/queries";
        step(() -> results.compute(cycle));
        step(() -> results.seal(cycle, results.newest(cycle).orElseThrow().version()));
        jdbc.sql("update cycle set state = 'running', started_at = now() where id = ?")
                .param(cycle)
                .update();
    }

    @Test
    void aUnitAsksTheSupervisionOfficeAnswersAndOnlyThoseConcernedRead() {
        publish();
        new Caller(server(), "transport-contact")
                .post(desk, Map.of("question", "社会评议得分如何计算？"))
                .ok();

        var opened = new Caller(server(), "supervision-1");
        var item = opened.get("/api/tasks?view=open&cycle=" + cycle)
                .ok()
                .path("items")
                .get(0);
        assertThat(item.path("task").asText()).isEqualTo("answerQuery");
        var task = "/api/tasks/" + item.path("id").asText();
        assertThat(opened.get(task).ok().path("data").path("question").asText()).isEqualTo("社会评议得分如何计算？");
        opened.post(
                        task + "/complete",
                        object().set("data", object().put("answer", "按各层票数加权").put("open", false)))
                .ok();

        assertThat(seen("transport-head")).contains("按各层票数加权");
        assertThat(seen("supervisor")).contains("按各层票数加权");
        assertThat(seen("wangchao-head")).doesNotContain("社会评议");
    }

    @Test
    void whatThePublicAsksTheOfficesRegisterAndEveryoneMayReadWhatWasAnsweredForAll() {
        publish();
        var office = new Caller(server(), "general-1");
        office.post(desk, Map.of("asker", "市民来电", "contact", "13800000000", "question", "望潮区为何位列第一？"))
                .ok();
        assertThat(seen("wangchao-head")).doesNotContain("望潮区为何");

        var supervision = new Caller(server(), "supervision-1");
        var task = "/api/tasks/"
                + supervision
                        .get("/api/tasks?view=open&cycle=" + cycle)
                        .ok()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText();
        supervision
                .post(
                        task + "/complete",
                        object().set("data", object().put("answer", "见公示的得分").put("open", true)))
                .ok();

        assertThat(seen("wangchao-head")).contains("望潮区为何位列第一？", "见公示的得分").doesNotContain("13800000000", "市民来电");
        assertThat(seen("general-1")).contains("13800000000");
        assertThat(office.get("/api/public/2025").ok().toString())
                .contains("见公示的得分")
                .doesNotContain("市民来电");
    }

    @Test
    void nothingIsAskedBeforePublicationNorByWhomItDoesNotConcern() {
        assertThat(new Caller(server(), "transport-contact")
                        .post(desk, Map.of("question", "什么时候公布？"))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("not-published");
        publish();

        assertThat(new Caller(server(), "dongyu-contact")
                        .post(desk, Map.of("question", "为什么？"))
                        .status())
                .isEqualTo(403);
        assertThat(new Caller(server(), "transport-contact")
                        .post(desk, Map.of("question", " "))
                        .status())
                .isEqualTo(422);
        for (var i = 0; i < 20; i++)
            new Caller(server(), "transport-contact")
                    .post(desk, Map.of("question", "问" + i))
                    .ok();
        assertThat(new Caller(server(), "transport-contact")
                        .post(desk, Map.of("question", "再问"))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("too-many-queries");
    }

    private void publish() {
        submit(
                task(cycle, "publishYear", "publishResults", null, "lead-1"),
                "{'publication': 'both', 'notice': '现予通报', 'announcement': '现予公示'}");
        step(() -> publications.release(cycle));
    }

    private String seen(String person) {
        return new Caller(server(), person).get(desk).ok().toString();
    }
}
