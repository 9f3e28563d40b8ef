package io.nianlun.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the kept sums know: numbers of a whole cycle, or of everything, without reading a task. */
@Repository
class DeskSums {

    private static final String OF_FACET = " from inbox_open_sum where facet = :facet and moment < :until";

    private final JdbcClient jdbc;

    DeskSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of something are late, and since when the first of them was due. */
    record Late(String key, long late, Instant oldest) {}

    /** Of one cell of the matrix or one kind of task. */
    record Cell(String key, long open, long late, Instant oldest, boolean today) {}

    /** How many are open that were opened on a day. */
    record Since(String key, Instant day, long open) {}

    DeskCounts.Numbers counts(String cycle, DueMoments.Now now) {
        var numbers = jdbc.sql("select " + DeskCounts.SUMS.formatted("open") + OF_FACET + inCycle(cycle))
                .params(now.parameters())
                .param("facet", "all")
                .param("until", now.parameters().get("monday"))
                .param("cycle", cycle)
                .query(DeskCounts.Sums.class)
                .single();
        var free = jdbc.sql("select coalesce(sum(open), 0)" + OF_FACET + inCycle(cycle))
                .param("facet", "free")
                .param("until", now.parameters().get("now"))
                .param("cycle", cycle)
                .query(Long.class)
                .single();
        var units = jdbc.sql("select count(*) from (select key" + OF_FACET + inCycle(cycle)
                        + " group by key having sum(open) > 0) late")
                .param("facet", "unit")
                .param("until", now.parameters().get("now"))
                .param("cycle", cycle)
                .query(Long.class)
                .single();
        return new DeskCounts.Numbers(numbers, free, units);
    }

    /** What is late by phase, unit, office or person, the most first. */
    List<Late> late(String facet, String cycle, DueMoments.Now now, int most) {
        return jdbc.sql(
                        "select key, sum(open) as late, min(moment) as oldest from (select key, moment, sum(open) as open"
                                + OF_FACET + inCycle(cycle)
                                + " group by key, moment having sum(open) > 0) open group by key order by late desc, key limit"
                                + " :most")
                .param("facet", facet)
                .param("until", now.parameters().get("now"))
                .param("cycle", cycle)
                .param("most", most)
                .query((row, number) -> new Late(
                        row.getString("key"),
                        row.getLong("late"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    Map<String, Cell> cells(String cycle, Collection<String> keys, DueMoments.Now now) {
        return cells("cell", cycle, " and key = any (:keys)", Map.of("keys", keys.toArray(String[]::new)), now);
    }

    /** Of every kind of task of one process. */
    Map<String, Cell> kinds(String cycle, String process, DueMoments.Now now) {
        return cells("kind", cycle, " and key >= :first and key < :last", kindsOf(process), now);
    }

    List<Since> since(String cycle, String process) {
        return jdbc.sql("select key, moment, sum(open) as open from inbox_open_sum where facet = 'since'"
                        + inCycle(cycle)
                        + " and key >= :first and key < :last group by key, moment having sum(open) > 0 order by key,"
                        + " moment")
                .params(kindsOf(process))
                .param("cycle", cycle)
                .query((row, number) -> new Since(
                        row.getString("key"),
                        row.getObject("moment", OffsetDateTime.class).toInstant(),
                        row.getLong("open")))
                .list();
    }

    private Map<String, Cell> cells(
            String facet, String cycle, String which, Map<String, Object> parameters, DueMoments.Now now) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql("select key, sum(open) as open, coalesce(sum(open) filter (where moment < :now), 0) as late,"
                        + " min(moment) filter (where moment < :now) as oldest,"
                        + " coalesce(bool_or(moment >= :now and moment < :tomorrow), false) as today"
                        + " from (select key, moment, sum(open) as open from inbox_open_sum where facet = :facet"
                        + inCycle(cycle) + which + " group by key, moment having sum(open) > 0) open group by key")
                .params(parameters)
                .params(now.parameters())
                .param("facet", facet)
                .param("cycle", cycle)
                .query(row -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    var key = row.getString("key");
                    cells.put(
                            key,
                            new Cell(
                                    key,
                                    row.getLong("open"),
                                    row.getLong("late"),
                                    oldest == null ? null : oldest.toInstant(),
                                    row.getBoolean("today")));
                });
        return cells;
    }

    // '0' comes right after '/'
    private static Map<String, Object> kindsOf(String process) {
        return Map.of("first", process + "/", "last", process + "0");
    }

    private static String inCycle(String cycle) {
        return cycle == null ? "" : " and cycle = :cycle";
    }
}
