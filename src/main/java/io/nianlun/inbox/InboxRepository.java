package io.nianlun.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists of tasks. However many tasks there are, a page reads few rows: from the person's own tasks and from each
 * of the person's offices no more than a page, in the order of an index, and of these the first.
 */
@Repository
class InboxRepository {

    /** Up to so many units each is looked up by itself; more of them are found soon in any order. */
    private static final int FEW_UNITS = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The page, and one row more where there is another page. */
    List<TaskRow> page(Asked asked) {
        var sources = new Sources(asked, clock);
        var limit = asked.limit() + 1;
        var sort = asked.sort();
        // Distinct, since one task may be offered to two offices of one person.
        var sql = """
                select %s
                  from (select distinct u.id, %s from (%s) u order by %s limit %d) found
                  join inbox_task t on t.id = found.id
                 order by %s""".formatted(
                        TaskRepository.COLUMNS,
                        sort.columns("u"),
                        String.join(" union all ", sources.of(asked.view(), limit)),
                        sort.order("u", "id"),
                        limit,
                        sort.order("t", "id"));
        return jdbc.sql(sql)
                .params(sources.parameters())
                .query(TaskRepository::row)
                .list();
    }

    /** Counts to one more than the most, so that over the most can be told from the most itself. */
    InboxCounts counts(Asked asked) {
        var sources = new Sources(asked.forCounts(), clock);
        var sql = "select %s as mine, %s as offered, %s as overdue"
                .formatted(
                        count(sources.of(View.MINE, InboxCounts.MOST + 1)),
                        count(sources.of(View.OFFERED, InboxCounts.MOST + 1)),
                        count(sources.of(View.OVERDUE, InboxCounts.MOST + 1)));
        return jdbc.sql(sql)
                .params(sources.parameters())
                .query(InboxCounts.class)
                .single();
    }

    private static String count(List<String> sources) {
        return "(select count(*) from (select distinct id from (%s) found limit %d) counted)"
                .formatted(String.join(" union all ", sources), InboxCounts.MOST + 1);
    }

    /** The labels of tasks that hold the text. */
    List<String> labelsLike(String text) {
        return jdbc.sql("select name from inbox_label where position(lower(:text) in lower(name)) > 0 order by name")
                .param("text", text)
                .query(String.class)
                .list();
    }

    /** The parts of a list, each of which an index gives in order. */
    private static final class Sources {

        private final Asked asked;
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final String filter;
        private final boolean byUnit;

        Sources(Asked asked, Clock clock) {
            this.asked = asked;
            parameters.put("person", asked.person());
            parameters.put("groups", asked.groups().toArray(String[]::new));
            parameters.put("now", OffsetDateTime.now(clock));
            if (asked.after() != null) {
                parameters.put("afterTime", time(asked.after()));
                parameters.put("afterUrgency", -asked.after().priority());
                parameters.put("afterId", asked.after().id());
            }
            this.byUnit = units() != null;
            this.filter = filter();
        }

        Map<String, Object> parameters() {
            return parameters;
        }

        List<String> of(View view, int limit) {
            var late = view == View.OVERDUE ? " and x.due < :now" : "";
            return switch (view) {
                case OPEN, OVERDUE -> List.of(mine(late, limit), offered(false, late, limit));
                case MINE -> List.of(mine(late, limit));
                case OFFERED -> List.of(offered(false, late, limit));
                case DONE -> List.of(tasks("x.assignee = :person and x.completed", limit));
                case ALL ->
                    asked.everything()
                            ? List.of(tasks("x.ended_at is null", limit))
                            : List.of(mine(late, limit), offered(false, late, limit), offered(true, late, limit));
            };
        }

        private String mine(String late, int limit) {
            return tasks("x.assignee = :person and x.ended_at is null" + late, limit);
        }

        private String tasks(String which, int limit) {
            return "(select x.id, %s from inbox_task x where %s%s%s%s order by %s limit %d)"
                    .formatted(
                            asked.sort().columns("x"),
                            which,
                            byUnit ? " and x.unit = any (:units)" : "",
                            filter,
                            after("id"),
                            asked.sort().order("x", "id"),
                            limit);
        }

        private String offered(boolean taken, String late, int limit) {
            return """
                    (select offer.* from unnest(:groups) as mine(office)%s cross join lateral (
                      select x.task as id, %s from inbox_offer x
                       where x.office = mine.office and x.taken = %s%s%s%s%s order by %s limit %d) offer)""".formatted(
                            byUnit ? " cross join unnest(:units) as asked(unit)" : "",
                            asked.sort().columns("x"),
                            taken,
                            byUnit ? " and x.unit = asked.unit" : "",
                            late,
                            filter,
                            after("task"),
                            asked.sort().order("x", "task"),
                            limit);
        }

        private String after(String id) {
            return asked.after() == null ? "" : " and " + asked.sort().after("x", id);
        }

        private String filter() {
            var filter = new StringBuilder();
            equal(filter, "cycle", asked.cycle());
            equal(filter, "process", asked.process());
            if (byUnit) parameters.put("units", units());
            if (asked.search() != null && !(byUnit && asked.unit() == null)) {
                parameters.put("foundUnits", asked.search().units().toArray(String[]::new));
                parameters.put("foundLabels", asked.search().labels().toArray(String[]::new));
                filter.append(" and (x.unit = any (:foundUnits) or x.name = any (:foundLabels))");
            }
            return filter.toString();
        }

        private void equal(StringBuilder filter, String column, String value) {
            if (value == null) return;
            parameters.put(column, value);
            filter.append(" and x.").append(column).append(" = :").append(column);
        }

        /** The few units that the list is about; null where it is about any, or many. */
        private String[] units() {
            if (asked.unit() != null) return new String[] {asked.unit()};
            var search = asked.search();
            if (search == null || !search.labels().isEmpty() || search.units().size() > FEW_UNITS) return null;
            return search.units().toArray(String[]::new);
        }

        private static OffsetDateTime time(Cursor cursor) {
            return cursor.time() == null ? OffsetDateTime.MAX : TaskRepository.at(cursor.time());
        }
    }
}
