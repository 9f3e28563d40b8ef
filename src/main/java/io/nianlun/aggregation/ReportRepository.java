package io.nianlun.aggregation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReportRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void handIn(TaskContext task, int version, OffsetDateTime at) {
        jdbc.sql("insert into aggregation_report (cycle, version, task, content, drafted_by, drafted_at)"
                        + " values (:cycle, :version, :task, '{}', :by, :at) on conflict (task) do nothing")
                .param("cycle", task.cycle())
                .param("version", version)
                .param("task", task.task())
                .param("by", task.person())
                .param("at", at)
                .update();
    }

    void describe(TaskContext task, ObjectNode content) {
        jdbc.sql("update aggregation_report set content = cast(:content as jsonb) where task = :task")
                .param("content", content.toString())
                .param("task", task.task())
                .update();
    }

    void returned(String cycle, int version, String reason, OffsetDateTime at) {
        jdbc.sql("update aggregation_report set returned_at = :at, return_reason = :reason"
                        + " where cycle = :cycle and version = :version")
                .param("at", at)
                .param("reason", reason)
                .param("cycle", cycle)
                .param("version", version)
                .update();
    }

    Optional<Report> newest(String cycle) {
        return jdbc.sql("select version, content, returned_at, return_reason from aggregation_report"
                        + " where cycle = :cycle order by version desc, drafted_at desc limit 1")
                .param("cycle", cycle)
                .query((row, index) -> new Report(
                        row.getInt("version"),
                        read(row.getString("content")),
                        row.getObject("returned_at") != null,
                        row.getString("return_reason")))
                .optional();
    }

    private ObjectNode read(String content) throws SQLException {
        try {
            return (ObjectNode) json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new SQLException("a report's content is no JSON", e);
        }
    }
}
