package io.nianlun.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits in a body today, and what ties people to units in a time: the posts that they hold and held there. */
@Component
public class Appointments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Appointments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody's place in a body; {@code title} is what the post is called there: 组长. */
    public record Seat(String person, String name, String title, boolean chair) {}

    /**
     * What ties somebody to a unit.
     *
     * @param title the post that the person holds there; null where the person is the leader responsible for it
     * @param to the last day; null: open
     */
    public record Tie(String person, String unit, String title, LocalDate from, LocalDate to) {

        public boolean isResponsibility() {
            return title == null;
        }

        /** Whether it still holds on that day. */
        public boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** Who sits in an office or a body today; a person with two posts there once, the chair's first. */
    public List<Seat> seatsIn(String office) {
        return jdbc.sql("select p.id, p.name, m.title, m.chair from (select distinct on (person) person, title,"
                        + " role = 'chair' as chair, id from organization_post where office = :office"
                        + " and valid_from <= :today and (valid_to is null or valid_to >= :today)"
                        + " order by person, (role = 'chair') desc, id) m"
                        + " join organization_person p on p.id = m.person order by m.id")
                .param("office", office)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new Seat(
                        row.getString("id"), row.getString("name"), row.getString("title"), row.getBoolean("chair")))
                .list();
    }

    /** Which units each leader is responsible for on a day; who is responsible for none is absent. */
    public Map<String, Set<String>> responsibleOn(LocalDate day) {
        var units = new TreeMap<String, Set<String>>();
        jdbc.sql("select person, unit from organization_leader where valid_from <= :day"
                        + " and (valid_to is null or valid_to >= :day) order by 1, 2")
                .param("day", day)
                .query(row -> {
                    units.computeIfAbsent(row.getString("person"), person -> new TreeSet<>())
                            .add(row.getString("unit"));
                });
        return units;
    }

    /** What ties people to units on any day of a time, both ends included. */
    public List<Tie> ties(Collection<String> people, LocalDate from, LocalDate to) {
        if (people.isEmpty()) return List.of();
        return jdbc.sql("select person, unit, title, valid_from, valid_to from organization_post"
                        + " where person = any(:people) and unit is not null and valid_from <= :to"
                        + " and (valid_to is null or valid_to >= :from)"
                        + " union all select person, unit, null, valid_from, valid_to from organization_leader"
                        + " where person = any(:people) and valid_from <= :to"
                        + " and (valid_to is null or valid_to >= :from) order by 1, 2, 4")
                .param("people", people.stream().distinct().toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Tie(
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("title"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
