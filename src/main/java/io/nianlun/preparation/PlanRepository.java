package io.nianlun.preparation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
        return jdbc.sql("select * from preparation_plan where cycle = :cycle order by version desc limit 1")
                .param("cycle", cycle)
                .query(this::plan)
                .optional();
    }

    /** All versions, the first first. */
    List<Plan> of(String cycle) {
        return jdbc.sql("select * from preparation_plan where cycle = :cycle order by version")
                .param("cycle", cycle)
                .query(this::plan)
                .list();
    }

    boolean isAdopted(String cycle) {
        return jdbc.sql(
                        "select exists (select 1 from preparation_plan where cycle = :cycle and adopted_at is not null)")
                .param("cycle", cycle)
                .query(Boolean.class)
                .single();
    }

    void add(TaskContext task, ObjectNode content, ObjectNode facts) {
        jdbc.sql("insert into preparation_plan (cycle, version, task, content, facts, drafted_by, drafted_at)"
                        + " values (:cycle, (select coalesce(max(version), 0) + 1 from preparation_plan where cycle = :cycle),"
                        + " :task, cast(:content as jsonb), cast(:facts as jsonb), :by, :at)")
                .param("cycle", task.cycle())
                .param("task", task.task())
                .param("content", content.toString())
                .param("facts", facts.toString())
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

    private Plan plan(ResultSet row, int index) throws SQLException {
        var facts = row.getString("facts");
        return new Plan(
                row.getInt("version"),
                read(row.getString("content")),
                facts == null ? null : read(facts),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class),
                row.getObject("adopted_at", OffsetDateTime.class));
    }

    private ObjectNode read(String content) throws SQLException {
        try {
            return (ObjectNode) json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new SQLException("a plan's content is no JSON", e);
        }
    }
}
