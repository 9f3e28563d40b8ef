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
}
