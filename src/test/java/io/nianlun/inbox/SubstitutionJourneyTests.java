package io.nianlun.inbox;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While somebody is away a colleague does their tasks, and the journal says for whom. */
class SubstitutionJourneyTests extends JourneyTest {

    @Autowired
    JdbcClient jdbc;

    private String cycle;
    private String task;

    @BeforeEach
    void anAbsentPersonHoldsATask() {
        var wanted = object().put("year", 2031).put("title", "代办").put("scheme", "five-phases");
        wanted.putArray("units").addObject().put("id", "health").put("panel", "assess-group-3");
        cycle = as("general-3").post("/api/cycles", wanted).ok().path("id").asText();
        as("general-3").post("/api/cycles/" + cycle + "/start", object()).ok();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> inbox("general-1").path("items").size() == 1);
        task = inbox("general-1").path("items").get(0).path("id").asText();
        as("general-1").post("/api/tasks/" + task + "/claim", object()).ok();
    }

    @AfterEach
    void everyoneIsBack() {
        as("general-1").put("/api/me/substitution", object().putNull("to")).ok();
    }

    @Test
    void aSubstituteSeesAndDoesTheTasksOfWhoIsAway() {
        assertThat(inbox("general-2").path("items")).isEmpty();

        arrange("general-1", "general-2", LocalDate.now()).ok();

        assertThat(inbox("general-2").path("items").get(0).path("id").asText()).isEqualTo(task);
        assertThat(inbox("general-2").path("counts").path("mine").asInt()).isPositive();
        var plan = object().put("basis", "年度工作部署").put("arrangement", "按五个阶段组织实施");
        as("general-2")
                .post("/api/tasks/" + task + "/complete", object().set("data", plan))
                .ok();
        assertThat(journalled("task-completed")).isEqualTo("general-2 for general-1");
    }

    @Test
    void nobodyElseDoes() {
        arrange("general-1", "general-2", LocalDate.now()).ok();

        assertThat(inbox("general-3").path("items")).isEmpty();
        assertThat(as("general-3")
                        .post("/api/tasks/" + task + "/complete", object().set("data", object()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aSubstitutionThatHasNotBegunOpensNothing() {
        arrange("general-1", "general-2", LocalDate.now().plusDays(3)).ok();

        assertThat(inbox("general-2").path("items")).isEmpty();
    }

    @Test
    void whoWorksNowhereTogetherIsNoSubstitute() {
        var refused = arrange("general-1", "lead-1", LocalDate.now());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("code").asText()).isEqualTo("substitute-no-colleague");
        assertThat(as("general-1").get("/api/me/substitution").ok().path("to").isNull())
                .isTrue();
    }

    private Caller.Answer arrange(String person, String substitute, LocalDate from) {
        return as(person)
                .put(
                        "/api/me/substitution",
                        object().put("to", substitute)
                                .put("from", from.toString())
                                .put("until", from.plusDays(5).toString()));
    }

    private JsonNode inbox(String person) {
        return as(person).get("/api/tasks?view=open&cycle=" + cycle).ok();
    }

    private String journalled(String action) {
        return jdbc.sql("select person || ' for ' || on_behalf_of from journal_entry where subject = ? and action = ?")
                .params("task:" + task, action)
                .query(String.class)
                .single();
    }

    private Caller as(String person) {
        return new Caller(server(), person);
    }
}
