package io.nianlun.organization.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever leaves signs in no more, and what they had goes back to the office. */
class LeavingJourneyTests extends RegistryTest {

    private String cycle;
    private String task;

    @BeforeEach
    void somebodyWhoWillLeaveHoldsATask() {
        change("""
                {'reason': '新进', 'people': [{'id': 'rt-leaver', 'name': '陈昶'}],
                 'posts': [{'person': 'rt-leaver', 'place': 'office-general', 'role': 'member', 'title': '科员',
                            'from': '2024-01-01'}]}
                """).ok();
        as("admin").post("/api/accounts/rt-leaver/first-password", null).ok();
        var wanted = object().put("year", 2033).put("title", "离任").put("scheme", "five-phases");
        wanted.putArray("units").addObject().put("id", "health").put("panel", "assess-group-3");
        cycle = as("general-3").post("/api/cycles", wanted).ok().path("id").asText();
        as("general-3").post("/api/cycles/" + cycle + "/start", object()).ok();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !inbox().path("items").isEmpty());
        task = inbox().path("items").get(0).path("id").asText();
        as("rt-leaver").post("/api/tasks/" + task + "/claim", object()).ok();
    }

    @Test
    void theTaskIsOfferedAgainAndTheAccountIsClosed() {
        leave(LocalDate.now().minusDays(1));

        assertThat(as("rt-leaver").get("/api/me").status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(20)).until(() -> holder() == null);
        as("general-2").post("/api/tasks/" + task + "/claim", object()).ok();
        assertThat(jdbc.sql("select (before ->> 'assignee') || ' ' || reason from journal_entry where"
                                + " subject = ? and action = 'task-released'")
                        .param("task:" + task)
                        .query(String.class)
                        .single())
                .isEqualTo("rt-leaver person-left");
        var person = get(REGISTER + "/people/rt-leaver");
        assertThat(person.path("posts").get(0).path("to").asText())
                .isEqualTo(LocalDate.now().minusDays(1).toString());
    }

    @Test
    void untilTheLastDayIsOverNothingChanges() {
        leave(LocalDate.now().plusDays(3));

        assertThat(as("rt-leaver").get("/api/me").status()).isEqualTo(200);
        assertThat(holder()).isEqualTo("rt-leaver");
    }

    @Test
    void whoeverLeftIsGivenNoPasswordAndNoPost() {
        leave(LocalDate.now().minusDays(1));

        assertThat(as("admin")
                        .post("/api/accounts/rt-leaver/first-password", null)
                        .status())
                .isEqualTo(404);
        assertThat(faults(change("""
                {'reason': 'x', 'posts': [{'person': 'rt-leaver', 'place': 'finance', 'role': 'member', 'title': '科员',
                  'from': '%s'}]}
                """.formatted(LocalDate.now())))).containsExactly("person-has-left");
    }

    @Test
    void onlyAdministratorsGivePasswords() {
        assertThat(as("general-1")
                        .post("/api/accounts/rt-leaver/first-password", null)
                        .status())
                .isEqualTo(403);
        assertThat(as("admin")
                        .post("/api/accounts/rt-nobody/first-password", null)
                        .status())
                .isEqualTo(404);
    }

    private void leave(LocalDate lastDay) {
        change("{'reason': '调离', 'people': [{'id': 'rt-leaver', 'name': '陈昶', 'leftOn': '" + lastDay + "'}]}")
                .ok();
    }

    private String holder() {
        return jdbc.sql("select assignee from inbox_task where id = ? and ended_at is null")
                .param(task)
                .query((row, index) -> Optional.ofNullable(row.getString("assignee")))
                .single()
                .orElse(null);
    }

    private JsonNode inbox() {
        return as("rt-leaver").get("/api/tasks?view=open&cycle=" + cycle).ok();
    }
}
