package io.nianlun.preparation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PlanRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    ObjectNode nothing() {
        return json.createObjectNode();
    }

    Optional<Plan> newest(String cycle) {
        return jdbc.sql(
                        "select version, content from preparation_plan where cycle = :cycle order by version desc limit 1")
                .param("cycle", cycle)
                .query((row, index) -> new Plan(row.getInt("version"), read(row.getString("content"))))
                .optional();
    }

    void add(TaskContext task, ObjectNode content) {
        jdbc.sql("insert into preparation_plan (cycle, version, task, content, drafted_by, drafted_at)"
                        + " values (:cycle, (select coalesce(max(version), 0) + 1 from preparation_plan where cycle = :cycle),"
                        + " :task, cast(:content as jsonb), :by, :at)")
                .param("cycle", task.cycle())
                .param("task", task.task())
                .param("content", content.toString())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void adopt(String cycle, int version) {
        jdbc.sql("update preparation_plan set adopted_at = :at where cycle = :cycle and version = :version"
                        + " and adopted_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("cycle", cycle)
                .param("version", version)
                .update();
    }

    private ObjectNode read(String content) throws SQLException {
        try {
            return (ObjectNode) json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new SQLException("a plan's content is no JSON", e);
        }
    }
}
