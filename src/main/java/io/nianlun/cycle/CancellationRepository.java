package io.nianlun.cycle;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CancellationRepository {

    private final JdbcClient jdbc;

    CancellationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last that was asked for; empty where none was. */
    Optional<Cancellation> newest(String cycle) {
        return jdbc.sql("select cycle, number, reason, open_tasks, asked_by, asked_at, verdict, verdict_reason,"
                        + " verdict_by, verdict_at, ended_at from cycle_cancellation where cycle = ? order by number"
                        + " desc limit 1")
                .param(cycle)
                .query(Cancellation.class)
                .optional();
    }

    void ask(String cycle, int number, String reason, int openTasks, String by, OffsetDateTime at) {
        jdbc.sql("insert into cycle_cancellation (cycle, number, reason, open_tasks, asked_by, asked_at) values"
                        + " (?, ?, ?, ?, ?, ?)")
                .params(cycle, number, reason, openTasks, by, at)
                .update();
    }

    void judge(String cycle, String verdict, String reason, String by, OffsetDateTime at) {
        jdbc.sql("update cycle_cancellation set verdict = ?, verdict_reason = ?, verdict_by = ?, verdict_at = ? where"
                        + " cycle = ? and verdict is null")
                .params(verdict, reason, by, at, cycle)
                .update();
    }

    /** The cancelled cycles of which work may still be open. */
    List<String> ending() {
        return jdbc.sql("select cycle from cycle_cancellation where verdict = 'confirmed' and ended_at is null")
                .query(String.class)
                .list();
    }

    /** Holds the ending of a cycle's work until the transaction ends; false where another node does, or it has ended. */
    boolean holdEnding(String cycle) {
        return jdbc.sql("select cycle from cycle_cancellation where cycle = ? and verdict = 'confirmed' and ended_at is"
                        + " null for update skip locked")
                .param(cycle)
                .query(String.class)
                .optional()
                .isPresent();
    }

    void ended(String cycle, OffsetDateTime at) {
        jdbc.sql("update cycle_cancellation set ended_at = ? where cycle = ? and verdict = 'confirmed'")
                .params(at, cycle)
                .update();
    }
}
