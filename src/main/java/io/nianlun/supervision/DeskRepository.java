package io.nianlun.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the open tasks that a filter leaves, the longest due first, from an index and never more than it was asked. */
@Repository
class DeskRepository {

    private final JdbcClient jdbc;

    DeskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the list: the last row's due date and id. */
    record Place(String id, Instant due) {}

    /**
     * A page, and one row more where there is another.
     *
     * @param after null: from the beginning
     */
    List<Place> page(DeskFilter filter, Show show, Place after, int limit, DueMoments.Now now) {
        var behind = after == null ? "" : " and (t.due, t.id) > (:afterDue, :afterId)";
        return jdbc.sql(source(filter, "t.id, t.due", show.condition() + behind, limit + 1))
                .params(parameters(filter, now))
                .param("afterDue", after == null ? null : at(after.due()))
                .param("afterId", after == null ? null : after.id())
                .query((row, number) -> new Place(
                        row.getString("id"),
                        row.getObject("due", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Numbers of the tasks that are due until the end of the week; of so many at most. */
    DeskCounts.Numbers counts(DeskFilter filter, int most, DueMoments.Now now) {
        return jdbc.sql("with found as (" + source(filter, "t.id, t.due, t.unit, t.assignee", "t.due < :monday", most)
                        + ") select " + DeskCounts.SUMS.replace("moment", "due").formatted("1")
                        + ", count(*) filter (where due < :now and assignee is null) as free,"
                        + " count(distinct unit) filter (where due < :now) as units from found")
                .params(parameters(filter, now))
                .query((row, number) -> new DeskCounts.Numbers(
                        new DeskCounts.Sums(
                                row.getLong("late"),
                                row.getLong("late1"),
                                row.getLong("late3"),
                                row.getLong("late6"),
                                row.getLong("today"),
                                row.getLong("week")),
                        row.getLong("free"),
                        row.getLong("units")))
                .single();
    }

    /** What is late by phase, unit, office or person, the most first; counted among so many at most. */
    List<DeskSums.Late> late(DeskFilter filter, String facet, int among, int most, DueMoments.Now now) {
        var key = switch (facet) {
            case "phase" -> "process";
            case "unit" -> "unit";
            case "person" -> "assignee";
            default -> "unnest(offered_to)";
        };
        return jdbc.sql("with found as ("
                        + source(
                                filter,
                                "t.id, t.due, t.process, t.unit, t.assignee, t.offered_to",
                                "t.due < :now",
                                among)
                        + ") select key, count(*) as late, min(due) as oldest from (select " + key
                        + " as key, due from found) keyed where key is not null group by key order by late desc, key"
                        + " limit :most")
                .params(parameters(filter, now))
                .param("most", most)
                .query((row, number) -> new DeskSums.Late(
                        row.getString("key"),
                        row.getLong("late"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** An office's tasks are found by what it was offered; where somebody or a unit is asked for too, by theirs. */
    private static String source(DeskFilter filter, String columns, String condition, int limit) {
        if (filter.office() == null || filter.person() != null || filter.unit() != null || filter.kind() != null)
            return "select %s from inbox_open_task t where %s%s%s order by t.due, t.id limit %d"
                    .formatted(
                            columns,
                            condition,
                            filter.conditions(),
                            filter.office() == null ? "" : " and :office = any (t.offered_to)",
                            limit);
        // Taken and not taken, each in the order of an index.
        var offered = condition
                .replace("t.id", "o.task")
                .replace("t.due", "o.due")
                .replace("t.assignee is null", "not o.taken");
        return """
                select %s from (values (true), (false)) whether(taken)
                 cross join lateral (
                   select o.task, o.due from inbox_open_offer o
                    where o.office = :office and o.taken = whether.taken and %s%s%s
                    order by o.due, o.task limit %d) o
                  join inbox_open_task t on t.id = o.task
                 order by t.due, t.id limit %d""".formatted(
                        columns,
                        offered,
                        filter.cycle() == null ? "" : " and o.cycle = :cycle",
                        filter.phase() == null ? "" : " and o.process = :phase",
                        limit,
                        limit);
    }

    private static Map<String, Object> parameters(DeskFilter filter, DueMoments.Now now) {
        var parameters = filter.parameters();
        parameters.putAll(now.parameters());
        return parameters;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.equals(DueMoments.NEVER) ? OffsetDateTime.MAX : moment.atOffset(ZoneOffset.UTC);
    }
}
