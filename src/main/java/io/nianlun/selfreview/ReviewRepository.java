package io.nianlun.selfreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import io.nianlun.selfreview.Review.Reported;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The version that a task's submission is: a new one, unless a field of the same form has begun it. */
    int begin(TaskContext task) {
        jdbc.sql("insert into selfreview_review (cycle, unit, version, task, content, claims, written_by, written_at)"
                        + " values (:cycle, :unit, (select coalesce(max(version), 0) + 1 from selfreview_review"
                        + " where cycle = :cycle and unit = :unit), :task, '{}', '[]', :by, :at)"
                        + " on conflict (task) do nothing")
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return jdbc.sql("select version from selfreview_review where task = :task")
                .param("task", task.task())
                .query(Integer.class)
                .single();
    }

    void report(TaskContext task, int version, Reported reported) {
        jdbc.sql("insert into selfreview_actual (cycle, unit, version, indicator, actual, note)"
                        + " values (:cycle, :unit, :version, :indicator, :actual, :note)")
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("version", version)
                .param("indicator", reported.indicator())
                .param("actual", reported.actual())
                .param("note", reported.note())
                .update();
    }

    void describe(TaskContext task, ObjectNode content, JsonNode claims) {
        jdbc.sql("update selfreview_review set content = cast(:content as jsonb), claims = cast(:claims as jsonb)"
                        + " where task = :task")
                .param("content", content.toString())
                .param("claims", claims.toString())
                .param("task", task.task())
                .update();
    }

    void decide(TaskContext task, int version, Decision decision) {
        jdbc.sql("insert into selfreview_verdict (task, cycle, unit, version, choice, reason, decided_by, decided_at)"
                        + " values (:task, :cycle, :unit, :version, :choice, :reason, :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("version", version)
                .param("choice", decision.choice())
                .param("reason", decision.reason())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The last decision about one version. */
    Optional<Decision> lastDecision(String cycle, String unit, int version) {
        return jdbc.sql("select choice, reason from selfreview_verdict where cycle = :cycle and unit = :unit"
                        + " and version = :version order by decided_at desc limit 1")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("version", version)
                .query(Decision.class)
                .optional();
    }

    void accept(String cycle, String unit, int version) {
        jdbc.sql("update selfreview_review set accepted_at = :at where cycle = :cycle and unit = :unit"
                        + " and version = :version and accepted_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("cycle", cycle)
                .param("unit", unit)
                .param("version", version)
                .update();
    }

    Optional<Review> newest(String cycle, String unit) {
        return jdbc.sql("select unit, version, content, claims from selfreview_review"
                        + " where cycle = :cycle and unit = :unit order by version desc limit 1")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> review(
                        cycle,
                        row.getString("unit"),
                        row.getInt("version"),
                        row.getString("content"),
                        row.getString("claims")))
                .optional();
    }

    /** The last accepted review of every unit. */
    List<Review> accepted(String cycle) {
        return jdbc.sql("select distinct on (unit) unit, version, content, claims from selfreview_review"
                        + " where cycle = :cycle and accepted_at is not null order by unit, version desc")
                .param("cycle", cycle)
                .query((row, index) -> review(
                        cycle,
                        row.getString("unit"),
                        row.getInt("version"),
                        row.getString("content"),
                        row.getString("claims")))
                .list();
    }

    private Review review(String cycle, String unit, int version, String content, String claims) throws SQLException {
        var actuals = jdbc.sql("select indicator, actual, note from selfreview_actual"
                        + " where cycle = :cycle and unit = :unit and version = :version order by indicator")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("version", version)
                .query(Reported.class)
                .list();
        try {
            var list = new ArrayList<JsonNode>();
            json.readTree(claims).forEach(list::add);
            return new Review(unit, version, (ObjectNode) json.readTree(content), list, actuals);
        } catch (JsonProcessingException e) {
            throw new SQLException("a self-review's content is no JSON", e);
        }
    }
}
