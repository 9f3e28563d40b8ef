package io.nianlun.cycle;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CycleCalendarJourneyTests extends JourneyTest {

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingCalendar calendar;

    private Caller office;

    @BeforeEach
    void theOffice() {
        office = new Caller(server(), "general-1");
    }

    @Test
    void aDraftsDatesAreAProposalUntilTheyAreKeptAndTheYearStartsOnThem() {
        var cycle = draft();
        assertThat(dates(cycle).path("kept").asBoolean()).isFalse();
        var due = calendar.add(LocalDate.now(), 20);

        office.put("/api/cycles/" + cycle + "/calendar", move("prepareYear", due, null))
                .ok();
        start(cycle);

        var kept = dates(cycle);
        assertThat(kept.path("kept").asBoolean()).isTrue();
        assertThat(phase(kept, "prepareYear").path("due").asText()).isEqualTo(due.toString());
        assertThat(phase(kept, "agreeTargets").path("due").asText())
                .isEqualTo(calendar.add(due, 15).toString());
    }

    @Test
    void aMoveTakesTasksTimersInboxAndDependantsWithItInOneGo() {
        var cycle = draft();
        start(cycle);
        var task = plan(cycle);
        var before = dates(cycle);
        var due = calendar.add(
                LocalDate.parse(phase(before, "prepareYear").path("due").asText()), 3);

        var preview = office.post("/api/cycles/" + cycle + "/calendar/preview", move("prepareYear", due, null))
                .ok();
        assertThat(preview.path("moved")).hasSize(10);
        // the office's three people are offered the plan
        assertThat(preview.path("people").asInt()).isEqualTo(3);
        assertThat(dates(cycle)).isEqualTo(before);

        office.put("/api/cycles/" + cycle + "/calendar", move("prepareYear", due, "市委会议改期"))
                .ok();

        var end = calendar.endOf(due);
        var shown =
                office.get("/api/tasks/" + task).ok().path("task").path("due").asText();
        assertThat(OffsetDateTime.parse(shown).toInstant()).isEqualTo(end);
        assertThat(timers(cycle)).containsExactly(end.toEpochMilli());
        assertThat(jdbc.sql("select reason from journal_entry where action = 'calendar-moved' and cycle = ?")
                        .param(cycle)
                        .query(String.class)
                        .single())
                .isEqualTo("市委会议改期");
        assertThat(phase(dates(cycle), "agreeTargets").path("due").asText())
                .isEqualTo(calendar.add(due, 15).toString());
    }

    @Test
    void whatCannotBeIsRefusedAndNothingMoves() {
        var cycle = draft();
        start(cycle);
        plan(cycle);
        var before = dates(cycle);
        var put = "/api/cycles/" + cycle + "/calendar";
        var starts = LocalDate.parse(phase(before, "reviewSelf").path("starts").asText());
        var backwards = move("reviewSelf", calendar.add(starts, -1), "提前");
        ((ObjectNode) backwards.path("phases").get(0)).put("starts", starts.toString());

        assertThat(CalendarJourneyTests.codes(office.put(put, backwards)))
                .isEqualTo("/phases/0/due deadline-before-start");
        assertThat(CalendarJourneyTests.codes(office.put(put, move("reviewSelf", calendar.add(starts, 12), " "))))
                .isEqualTo("/reason missing-field");
        assertThat(CalendarJourneyTests.codes(office.put(put, move("dance", calendar.add(starts, 12), "x"))))
                .isEqualTo("/phases/0/process unknown-process");
        assertThat(CalendarJourneyTests.codes(office.put(put, object().put("reason", "x"))))
                .isEqualTo("/phases missing-field");
        assertThat(new Caller(server(), "transport-contact").put(put, backwards).status())
                .isEqualTo(403);
        assertThat(dates(cycle)).isEqualTo(before);
    }

    @Test
    void aClosedCyclesCalendarStaysAsItIs() {
        var cycle = draft();
        var due = calendar.add(LocalDate.now(), 20);
        jdbc.sql("update cycle set state = 'closed', started_at = now(), closed_at = now() where id = ?")
                .param(cycle)
                .update();

        var refused = office.put("/api/cycles/" + cycle + "/calendar", move("prepareYear", due, "改期"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("cycle-closed");
        assertThat(jdbc.sql("select count(*) from journal_entry where cycle = ? and action = 'calendar-moved'")
                        .param(cycle)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDraftsDayInThePastNeedsAReason() {
        var cycle = draft();
        var passed = calendar.add(LocalDate.now(), -10);
        var wish = move("prepareYear", passed, null);
        ((ObjectNode) wish.path("phases").get(0))
                .put("starts", calendar.add(passed, -5).toString());

        assertThat(CalendarJourneyTests.codes(office.put("/api/cycles/" + cycle + "/calendar", wish)))
                .isEqualTo("/reason past-without-reason");
    }

    @Test
    void anEditOfTheCalendarMovesNothingButIsListed() {
        var cycle = draft();
        start(cycle);
        var before = phase(dates(cycle), "prepareYear");
        var holiday = LocalDate.parse(before.path("due").asText());
        jdbc.sql("insert into cycle_calendar_year (year) values (?) on conflict do nothing")
                .param(holiday.getYear())
                .update();
        var inserted = jdbc.sql(
                        "insert into cycle_calendar_day (day, year, working, name, local) values (?, ?, false, '停电', true)")
                .params(holiday, holiday.getYear())
                .update();
        jdbc.sql("update cycle_calendar_version set version = version + 1").update();
        try {
            assertThat(inserted).isOne();
            assertThat(phase(dates(cycle), "prepareYear").path("due")).isEqualTo(before.path("due"));
            assertThat(office.get("/api/calendar/affected").ok())
                    .filteredOn(one -> one.path("cycle").asText().equals(cycle)
                            && one.path("process").asText().equals("prepareYear"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.path("wouldBe").asText())
                            .isEqualTo(calendar.days().add(holiday, 1).toString()));
        } finally {
            jdbc.sql("delete from cycle_calendar_day where name = '停电'").update();
            jdbc.sql("delete from cycle_calendar_year where year > 2026").update();
            jdbc.sql("update cycle_calendar_version set version = version + 1").update();
            calendar.days();
        }
    }

    private List<Long> timers(String cycle) {
        return jobs.createJobQuery().timers().list().stream()
                .filter(job -> jdbc.sql("select business_key_ from act_ru_execution where id_ = ?")
                        .param(job.getProcessInstanceId())
                        .query(String.class)
                        .single()
                        .equals(cycle))
                .map(job -> job.getDuedate().getTime())
                .toList();
    }

    private String draft() {
        var wanted = object().put("year", 2025).put("title", "日程").put("scheme", "five-phases");
        wanted.putArray("units").addObject().put("id", "transport").put("panel", "assess-group-3");
        return office.post("/api/cycles", wanted).ok().path("id").asText();
    }

    private void start(String cycle) {
        office.post("/api/cycles/" + cycle + "/start", object()).ok();
    }

    private String plan(String cycle) {
        var items = new JsonNode[1];
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            items[0] = office.get("/api/tasks?view=open&cycle=" + cycle).ok().path("items");
            return !items[0].isEmpty();
        });
        return items[0].get(0).path("id").asText();
    }

    private JsonNode dates(String cycle) {
        return office.get("/api/cycles/" + cycle + "/calendar").ok();
    }

    private static JsonNode phase(JsonNode dates, String process) {
        for (var phase : dates.path("phases"))
            if (phase.path("process").asText().equals(process)) return phase;
        throw new AssertionError("no phase " + process);
    }

    private static ObjectNode move(String process, LocalDate due, String reason) {
        var wish = object();
        if (reason != null) wish.put("reason", reason);
        wish.putArray("phases").addObject().put("process", process).put("due", due.toString());
        return wish;
    }
}
