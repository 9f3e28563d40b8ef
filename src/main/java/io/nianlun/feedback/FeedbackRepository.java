package io.nianlun.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedbackRepository {

    private final JdbcClient jdbc;

    FeedbackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void read(TaskContext task, ObjectNode content, OffsetDateTime at) {
        jdbc.sql("insert into feedback_reading (task, cycle, unit, content, read_by, read_at)"
                        + " values (:task, :cycle, :unit, cast(:content as jsonb), :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("content", content.toString())
                .param("by", task.person())
                .param("at", at)
                .update();
    }

    void announce(TaskContext task, ObjectNode content, OffsetDateTime at) {
        jdbc.sql("insert into feedback_publication (task, cycle, content, written_by, written_at)"
                        + " values (:task, :cycle, cast(:content as jsonb), :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("content", content.toString())
                .param("by", task.person())
                .param("at", at)
                .update();
    }

    /** Notes that the announcement that was written last is out. */
    void released(String cycle, OffsetDateTime at) {
        jdbc.sql("update feedback_publication set released_at = :at where task = (select task from"
                        + " feedback_publication where cycle = :cycle order by written_at desc limit 1)"
                        + " and released_at is null")
                .param("cycle", cycle)
                .param("at", at)
                .update();
    }
}
