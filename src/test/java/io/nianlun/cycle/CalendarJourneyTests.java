package io.nianlun.cycle;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.Caller.Answer;
import io.nianlun.JourneyTest;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalendarJourneyTests extends JourneyTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StoredDays days;

    private Caller contact;
    private Caller admin;

    @BeforeEach
    void people() {
        contact = new Caller(server(), "transport-contact");
        admin = new Caller(server(), "admin");
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from cycle_calendar_day where year >= 2031").update();
        jdbc.sql("delete from cycle_calendar_year where year >= 2031").update();
        jdbc.sql("update cycle_calendar_version set version = version + 1").update();
        days.fresh();
    }

    @Test
    void theDaysOfTheSpringFestivalAsPublished() {
        var shown =
                contact.get("/api/calendar/days?from=2026-02-14&to=2026-02-24").ok();

        assertThat(shown).hasSize(11);
        assertThat(shown.get(0).path("working").asBoolean()).isTrue();
        assertThat(shown.get(1).path("working").asBoolean()).isFalse();
        assertThat(shown.get(1).path("name").asText()).isEqualTo("春节");
        assertThat(shown.get(10).path("date").asText()).isEqualTo("2026-02-24");
        assertThat(shown.get(10).path("working").asBoolean()).isTrue();
        assertThat(shown.get(10).path("name").isNull()).isTrue();
    }

    @Test
    void workingDaysAreCountedAndAnUnknownYearIsAnAssumption() {
        assertThat(add("2026-02-13", "2")).isEqualTo("2026-02-24 true");
        assertThat(add("2026-02-24", "-2")).isEqualTo("2026-02-13 true");
        assertThat(add("2026-12-30", "1")).isEqualTo("2026-12-31 true");
        assertThat(add("2026-12-31", "1")).isEqualTo("2027-01-01 false");
        assertThat(contact.get("/api/calendar/days?from=2027-01-01&to=2027-01-01")
                        .ok()
                        .get(0)
                        .path("known")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void badDaysAndRangesAreNamed() {
        assertThat(codes(contact.get("/api/calendar/days?from=2026-02-30&to=x")))
                .isEqualTo("/from no-such-day, /to no-such-day");
        assertThat(codes(contact.get("/api/calendar/days"))).isEqualTo("/from missing-field, /to missing-field");
        assertThat(codes(contact.get("/api/calendar/days?from=2026-02-02&to=2026-02-01")))
                .isEqualTo("/to range-reversed");
        assertThat(contact.get("/api/calendar/days?from=2020-01-01&to=2030-01-07")
                        .ok())
                .hasSize(3660);
        assertThat(codes(contact.get("/api/calendar/days?from=2020-01-01&to=2030-01-08")))
                .isEqualTo("/to range-too-long");
        for (var count : new String[] {"99999999999999999999", "3661", "1.5", "-3661", "two"})
            assertThat(codes(contact.get("/api/calendar/add?from=2026-01-01&days=" + count)))
                    .as(count)
                    .isEqualTo("/days days-out-of-range");
        assertThat(codes(contact.get("/api/calendar/add?from=%2B999999999-12-31&days=1")))
                .isEqualTo("/from no-such-day");
    }

    @Test
    void anAdministratorEntersAYearAndEveryNodeCountsByIt() {
        var edited = admin.put("/api/calendar/years/2031", year(2031, "2031-04-03", false, "三月三", true));

        assertThat(edited.ok().path("year").path("known").asBoolean()).isTrue();
        assertThat(add("2031-04-02", "1")).isEqualTo("2031-04-04 true");
        var row = jdbc.sql("select before::text || ' ' || (after -> 0 ->> 'name') || ' ' || reason from journal_entry"
                        + " where action = 'calendar-edited' and subject = 'calendar:2031' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(row).isEqualTo("[] 三月三 按自治区通知");
    }

    @Test
    void anotherNodesEditIsSeen() {
        assertThat(days.current().isWorking(LocalDate.of(2032, 1, 1))).isTrue();
        jdbc.sql("insert into cycle_calendar_year (year) values (2032)").update();
        jdbc.sql("insert into cycle_calendar_day (day, year, working, name, local) values ('2032-01-01', 2032, false,"
                        + " '元旦', false)")
                .update();
        jdbc.sql("update cycle_calendar_version set version = version + 1").update();

        assertThat(add("2031-12-31", "1")).isEqualTo("2032-01-02 false");
    }

    @Test
    void onlyAdministratorsEditAndOnlyWhatTheySaw() {
        assertThat(new Caller(server(), "general-1")
                        .put("/api/calendar/years/2031", year(2031, "2031-04-03", false, "x", false))
                        .status())
                .isEqualTo(403);
        var stale = year(2031, "2031-04-03", false, "x", false).put("version", 0);
        assertThat(admin.put("/api/calendar/years/2031", stale).status()).isEqualTo(409);
    }

    @Test
    void everyFaultOfAYearIsNamedAndNothingKept() {
        var wanted = year(2031, "2031-04-03", true, "x", false).put("reason", " ");
        wanted.withArray("days")
                .addObject()
                .put("date", "2030-01-01")
                .put("working", false)
                .put("name", "x");
        wanted.withArray("days").addObject().put("date", "2031-01-01").put("working", false);
        wanted.withArray("days").addObject().put("date", "2031-02-31").put("working", false);

        assertThat(codes(admin.put("/api/calendar/years/2031", wanted)))
                .isEqualTo("/reason missing-field, /days/0/working worked-anyway, /days/1/date day-of-another-year,"
                        + " /days/2/name day-name, /days/3/date no-such-day");
        assertThat(codes(admin.get("/api/calendar/years/999999"))).isEqualTo("/year no-such-day");
        assertThat(admin.get("/api/calendar/years/2031").ok().path("known").asBoolean())
                .isFalse();
    }

    private ObjectNode year(int year, String date, boolean working, String name, boolean local) {
        var seen = admin.get("/api/calendar/years/" + year).ok();
        var wanted = object().put("version", seen.path("version").asLong()).put("reason", "按自治区通知");
        wanted.putArray("days")
                .addObject()
                .put("date", date)
                .put("working", working)
                .put("name", name)
                .put("local", local);
        return wanted;
    }

    private String add(String from, String days) {
        var answer =
                contact.get("/api/calendar/add?from=" + from + "&days=" + days).ok();
        return answer.path("date").asText() + " " + answer.path("known").asBoolean();
    }

    static String codes(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        var codes = new ArrayList<String>();
        for (JsonNode fault : answer.body().path("errors"))
            codes.add(fault.path("path").asText() + " " + fault.path("code").asText());
        return String.join(", ", codes);
    }
}
