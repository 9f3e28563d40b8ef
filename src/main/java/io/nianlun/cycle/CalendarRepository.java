package io.nianlun.cycle;

import io.nianlun.cycle.WorkingDays.Special;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years whose holidays are known, and the days that do not follow the week. */
@Repository
class CalendarRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CalendarRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long version() {
        return jdbc.sql("select version from cycle_calendar_version")
                .query(Long.class)
                .single();
    }

    /** The version, which nobody else changes until the transaction ends. */
    long hold() {
        return jdbc.sql("select version from cycle_calendar_version for update")
                .query(Long.class)
                .single();
    }

    /** The version is read first: days that are newer than it are read again, never the other way round. */
    WorkingDays read() {
        var version = version();
        var years = new HashSet<>(jdbc.sql("select year from cycle_calendar_year")
                .query(Integer.class)
                .list());
        var special = new HashMap<LocalDate, Special>();
        jdbc.sql("select day, working, name, local from cycle_calendar_day").query(row -> {
            special.put(
                    row.getObject("day", LocalDate.class),
                    new Special(row.getBoolean("working"), row.getString("name"), row.getBoolean("local")));
        });
        return new WorkingDays(version, years, special);
    }

    /** Brings the years that nobody has entered yet; what was edited stays. */
    void seed(WorkingDays published) {
        hold();
        var known = read().years();
        var missing =
                published.years().stream().filter(year -> !known.contains(year)).toList();
        for (var year : missing)
            replace(
                    year,
                    published.special().entrySet().stream()
                            .filter(day -> day.getKey().getYear() == year)
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }

    /** The days of a year that do not follow the week, in their order. */
    SortedMap<LocalDate, Special> days(int year) {
        var days = new TreeMap<LocalDate, Special>();
        read().special().forEach((day, special) -> {
            if (day.getYear() == year) days.put(day, special);
        });
        return days;
    }

    void replace(int year, SortedMap<LocalDate, Special> days) {
        jdbc.sql("insert into cycle_calendar_year (year) values (?) on conflict do nothing")
                .param(year)
                .update();
        jdbc.sql("delete from cycle_calendar_day where year = ?").param(year).update();
        batches.batchUpdate(
                "insert into cycle_calendar_day (day, year, working, name, local) values (?, ?, ?, ?, ?)",
                days.entrySet(),
                400,
                (row, day) -> {
                    row.setObject(1, day.getKey());
                    row.setInt(2, year);
                    row.setBoolean(3, day.getValue().working());
                    row.setString(4, day.getValue().name());
                    row.setBoolean(5, day.getValue().local());
                });
        jdbc.sql("update cycle_calendar_version set version = version + 1").update();
    }
}
