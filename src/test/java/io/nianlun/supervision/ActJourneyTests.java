package io.nianlun.supervision;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.OneUnitYear;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.InboxCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Supervisors act on a unit's self-review: they nudge, put off, and another confirms; the unit hears of it. */
class ActJourneyTests extends JourneyTest {

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    InboxCheck check;

    private Caller supervisor;
    private Caller contact;
    private String cycle;
    private String task;

    @BeforeEach
    void aUnitWritesItsReview() {
        supervisor = new Caller(server(), "supervisor");
        contact = new Caller(server(), "transport-contact");
        var year = OneUnitYear.inSelfReview(server());
        cycle = year.cycle();
        task = year.task("transport-contact", "writeSelfReview");
    }

    @Test
    void whoeverHasTheTaskHearsOfTheNudgeAtOnceAndNobodyIsNaggedTwiceADay() {
        var nudged = nudge("请于今日报送", false);

        assertThat(nudged.path("status").asInt()).isEqualTo(204);
        var told = notice();
        assertThat(told.path("kind").asText()).isEqualTo("nudge");
        assertThat(told.path("text").asText()).isEqualTo("请于今日报送");
        assertThat(told.path("from").path("id").asText()).isEqualTo("supervisor");
        assertThat(told.path("seen").asBoolean()).isFalse();
        assertThat(nudge("", true).path("code").asText()).isEqualTo("nudged-today");
        var listed = supervisor
                .get("/api/desk/tasks?show=open&unit=transport&cycle=" + cycle)
                .ok()
                .path("items");
        assertThat(listed.get(0).path("nudged").path("times").asInt()).isEqualTo(1);
        assertThat(listed.get(0).path("nudged").path("lately").asBoolean()).isTrue();
        assertThat(journal()).contains("task-nudged");

        contact.put("/api/notices/seen", object().put("last", told.path("id").asLong()))
                .ok();
        assertThat(notice().path("seen").asBoolean()).isTrue();
    }

    @Test
    void oneOutcomeForEachTaskAndWhatIsNotOpenIsSaid() {
        var body = object();
        body.putArray("tasks").add(task).add("no-such-task");

        var outcomes = supervisor.post("/api/desk/nudges", body).ok().path("outcomes");

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0).path("status").asInt()).isEqualTo(204);
        assertThat(outcomes.get(1).path("code").asText()).isEqualTo("task-not-open");
        assertThat(outcomes.get(1).path("message").asText()).contains("no-such-task");
    }

    @Test
    void onlySupervisorsAct() {
        var body = object();
        body.putArray("tasks").add(task);
        for (var other : List.of("transport-contact", "general-1", "admin"))
            assertThat(new Caller(server(), other)
                            .post("/api/desk/nudges", body)
                            .status())
                    .as(other)
                    .isEqualTo(403);
        assertThat(extend("admin", due().plusDays(1)).status()).isEqualTo(403);
    }

    @Test
    void aShortExtensionHoldsAtOnceInInboxAndEngine() {
        var later = calendar.add(due(), 5);

        var asked = extend("supervisor", later).ok();

        assertThat(asked.path("holds").asBoolean()).isTrue();
        assertThat(due()).isEqualTo(later);
        check.requireAgreement();
        assertThat(notice().path("kind").asText()).isEqualTo("extended");
        assertThat(journal()).contains("due-extended");
    }

    @Test
    void aLongExtensionWaitsForAnotherSupervisor() {
        var before = due();
        var later = calendar.add(before, 6);

        assertThat(extend("supervisor", later).ok().path("holds").asBoolean()).isFalse();

        assertThat(due()).isEqualTo(before);
        assertThat(extend("supervision-1", later).body().path("code").asText()).isEqualTo("extension-asked");
        var waiting = waiting("supervision-1");
        assertThat(waiting.path("can")).extracting(JsonNode::asText).containsExactly("confirm", "refuse");
        assertThat(waiting("supervisor").path("can")).isEmpty();
        var confirm = "/api/desk/extensions/" + waiting.path("id").asLong() + "/confirm";
        assertThat(supervisor.post(confirm, object()).body().path("code").asText())
                .isEqualTo("extension-of-own");
        new Caller(server(), "supervision-1").post(confirm, object()).ok();
        assertThat(due()).isEqualTo(later);
        assertThat(new Caller(server(), "supervision-1")
                        .post(confirm, object())
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("extension-unknown");
    }

    @Test
    void aRefusedExtensionMovesNothing() {
        var before = due();
        extend("supervisor", calendar.add(before, 30)).ok();

        new Caller(server(), "supervision-1")
                .post(
                        "/api/desk/extensions/"
                                + waiting("supervision-1").path("id").asLong() + "/refuse",
                        object().put("reason", "理由不足"))
                .ok();

        assertThat(due()).isEqualTo(before);
        assertThat(journal()).contains("extension-refused");
    }

    @Test
    void anEarlierDayAndAFreeDayAreRefused() {
        assertThat(code(extend("supervisor", calendar.add(due(), -1)))).isEqualTo("extension-not-later");
        var free = due().plusDays(1);
        while (calendar.isWorking(free)) free = free.plusDays(1);
        assertThat(code(extend("supervisor", free))).isEqualTo("not-a-working-day");
    }

    private static String code(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.body().path("errors").get(0).path("code").asText();
    }

    private JsonNode nudge(String text, boolean again) {
        var body = object().put("text", text).put("again", again);
        body.putArray("tasks").add(task);
        return supervisor.post("/api/desk/nudges", body).ok().path("outcomes").get(0);
    }

    private Caller.Answer extend(String who, LocalDate day) {
        return new Caller(server(), who)
                .post(
                        "/api/desk/extensions",
                        object().put("task", task).put("due", day.toString()).put("reason", "政策调整，材料尚未下达"));
    }

    private LocalDate due() {
        return LocalDate.parse(contact.get("/api/tasks/" + task)
                .ok()
                .path("task")
                .path("due")
                .asText()
                .substring(0, 10));
    }

    private JsonNode notice() {
        return of(contact.get("/api/notices").ok().path("items"));
    }

    private JsonNode waiting(String who) {
        return of(new Caller(server(), who).get("/api/desk/extensions").ok());
    }

    private JsonNode of(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("task").path("id").asText().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private List<String> journal() {
        return StreamSupport.stream(
                        supervisor
                                .get("/api/journal?subject=task:" + task)
                                .ok()
                                .path("items")
                                .spliterator(),
                        false)
                .map(entry -> entry.path("action").asText())
                .filter(Objects::nonNull)
                .toList();
    }
}
