package io.nianlun.preparation;

import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerdictRepository {

    /** Stands for the unit where a verdict is about the plan. */
    static final String PLAN = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    VerdictRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(TaskContext task, String unit, int version, Decision decision) {
        jdbc.sql("insert into preparation_verdict (task, cycle, unit, version, step, choice, reason, decided_by,"
                        + " decided_at) values (:task, :cycle, :unit, :version, :step, :choice, :reason, :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("unit", unit)
                .param("version", version)
                .param("step", task.taskName())
                .param("choice", decision.choice())
                .param("reason", decision.reason())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** All verdicts, in the order they were given. */
    List<Verdict> of(String cycle, String unit) {
        return jdbc.sql("select version, step, choice, reason, decided_by, decided_at from preparation_verdict"
                        + " where cycle = :cycle and unit = :unit order by version, decided_at")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> new Verdict(
                        row.getInt("version"),
                        row.getString("step"),
                        row.getString("choice"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class)))
                .list();
    }

    /** The last verdict about one version. */
    Optional<Verdict> last(String cycle, String unit, int version) {
        return of(cycle, unit).stream()
                .filter(verdict -> verdict.version() == version)
                .reduce((earlier, later) -> later);
    }
}
