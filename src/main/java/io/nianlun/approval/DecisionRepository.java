package io.nianlun.approval;

import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionRepository {

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaskContext task, Decision decision, int version, Collection<String> bodies, OffsetDateTime at) {
        jdbc.sql(
                        "insert into approval_decision (task, cycle, task_name, choice, reason, version, decided_by, bodies,"
                                + " decided_at) values (:task, :cycle, :taskName, :choice, :reason, :version, :by, :bodies, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("taskName", task.taskName())
                .param("choice", decision.choice())
                .param("reason", decision.reason())
                .param("version", version)
                .param("by", task.person())
                .param("bodies", bodies.toArray(String[]::new))
                .param("at", at)
                .update();
    }

    /** The last decision about one version. */
    Optional<Decision> last(String cycle, int version) {
        return jdbc.sql("select choice, reason from approval_decision where cycle = :cycle and version = :version"
                        + " order by decided_at desc limit 1")
                .param("cycle", cycle)
                .param("version", version)
                .query(Decision.class)
                .optional();
    }
}
