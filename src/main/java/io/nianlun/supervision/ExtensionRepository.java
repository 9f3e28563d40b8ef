package io.nianlun.supervision;

import io.nianlun.supervision.OpenTasks.OpenTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The due dates that were put off, or are to be. */
@Repository
class ExtensionRepository {

    private static final String WAITING =
            "select id, task, due_before, due_after, working_days, reason, asked_by, asked_at"
                    + " from supervision_extension where verdict is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExtensionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that waits for a second person. */
    record Extension(
            long id,
            String task,
            Instant dueBefore,
            Instant dueAfter,
            int workingDays,
            String reason,
            String askedBy,
            Instant askedAt) {}

    /** Until this transaction ends, no other asks for or decides an extension of the task. */
    void hold(String task) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "extension:" + task)
                .query((found, number) -> true)
                .single();
    }

    boolean isAsked(String task) {
        return jdbc.sql("select exists (select 1 from supervision_extension where task = :task and verdict is null)")
                .param("task", task)
                .query(Boolean.class)
                .single();
    }

    /** @param holds it needs no second person */
    void add(OpenTask task, Instant until, int days, String reason, String by, boolean holds) {
        jdbc.sql(
                        "insert into supervision_extension (task, cycle, due_before, due_after, working_days, reason, asked_by,"
                                + " asked_at, verdict, verdict_by, verdict_at) values (:task, :cycle, :before, :after, :days,"
                                + " :reason, :by, :at, :verdict, :verdictBy, :verdictAt)")
                .param("task", task.id())
                .param("cycle", task.cycle())
                .param("before", at(task.due()))
                .param("after", at(until))
                .param("days", days)
                .param("reason", reason)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("verdict", holds ? "confirmed" : null)
                .param("verdictBy", holds ? by : null)
                .param("verdictAt", holds ? OffsetDateTime.now(clock) : null)
                .update();
    }

    /** False where somebody was first. */
    boolean decide(long id, boolean confirmed, String by) {
        return jdbc.sql("update supervision_extension set verdict = :verdict, verdict_by = :by, verdict_at = :at"
                                + " where id = :id and verdict is null")
                        .param("verdict", confirmed ? "confirmed" : "refused")
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Extension> open(long id) {
        return jdbc.sql(WAITING + " and id = :id")
                .param("id", id)
                .query(ExtensionRepository::row)
                .optional();
    }

    List<Extension> waiting() {
        return jdbc.sql(WAITING + " and task in (select id from inbox_open_task) order by id limit 200")
                .query(ExtensionRepository::row)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Extension row(ResultSet row, int number) throws SQLException {
        return new Extension(
                row.getLong("id"),
                row.getString("task"),
                row.getObject("due_before", OffsetDateTime.class).toInstant(),
                row.getObject("due_after", OffsetDateTime.class).toInstant(),
                row.getInt("working_days"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
