package io.nianlun.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what transactions have changed into the sums that supervisors ask, and how long each kind of task took. */
@Component
public class WorkSums {

    private static final int AT_ONCE = 10_000;

    private static final String FOLD = """
            with taken as (
              delete from inbox_sum_change where id in (select id from inbox_sum_change order by id limit :most)
              returning *
            ), summed as (
              insert into inbox_sum as s (facet, cycle, key, moment, open)
              select f.facet, c.cycle, f.key, f.moment, sum(c.open)
                from taken c
                cross join lateral inbox_facets(c.process, c.task, c.unit, c.offered_to, c.assignee, c.due, c.created) f
               where c.open <> 0
               group by 1, 2, 3, 4 having sum(c.open) <> 0
              on conflict (facet, cycle, key, moment) do update set open = s.open + excluded.open
            )
            select process, task, created, done_at from taken where done_at is not null
            """;

    private final JdbcClient jdbc;
    private final Lateness lateness;

    WorkSums(JdbcClient jdbc, Lateness lateness) {
        this.jdbc = jdbc;
        this.lateness = lateness;
    }

    private record Done(String process, String task, Instant created, Instant doneAt) {}

    private record Stay(String process, String task, int days) {}

    /** One node at a time; what is not taken in yet is counted all the same. */
    @Scheduled(fixedDelayString = "${nianlun.inbox.sums:PT5S}")
    @Transactional
    public void fold() {
        var alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('inbox-sum', 0))")
                .query(Boolean.class)
                .single();
        if (!alone) return;
        keep(jdbc.sql(FOLD).param("most", AT_ONCE).query(WorkSums::done).list());
        jdbc.sql("delete from inbox_sum where open = 0").update();
    }

    private void keep(List<Done> done) {
        var stays = new HashMap<Stay, Long>();
        for (var task : done)
            stays.merge(
                    new Stay(task.process(), task.task(), lateness.daysLate(task.created(), task.doneAt())),
                    1L,
                    Long::sum);
        if (stays.isEmpty()) return;
        // in one order, so that two nodes that meet here wait instead of failing
        var kinds = stays.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.toString().compareTo(other.toString())))
                .toList();
        jdbc.sql(
                        "insert into inbox_stay as s (process, task, days, done) select * from unnest(:processes, :tasks, :days,"
                                + " :done) on conflict (process, task, days) do update set done = s.done + excluded.done")
                .param(
                        "processes",
                        kinds.stream().map(one -> one.getKey().process()).toArray(String[]::new))
                .param("tasks", kinds.stream().map(one -> one.getKey().task()).toArray(String[]::new))
                .param("days", kinds.stream().map(one -> one.getKey().days()).toArray(Integer[]::new))
                .param("done", kinds.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }

    private static Done done(ResultSet row, int number) throws SQLException {
        return new Done(
                row.getString("process"),
                row.getString("task"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
