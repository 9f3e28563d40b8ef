package io.nianlun.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.feedback.Objection.Item;
import io.nianlun.inbox.TaskContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObjectionRepository {

    private static final TypeReference<Map<String, BigDecimal>> NUMBERS = new TypeReference<>() {};
    private static final String OBJECTIONS = "select cycle, unit, round, filed_by, filed_at, handled_by, handled_at,"
            + " decided_by, decided_at, answered_at from feedback_objection where cycle = :cycle ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ObjectionRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(TaskContext task, int round, List<Item> items, OffsetDateTime at) {
        jdbc.sql("insert into feedback_objection (cycle, unit, round, task, filed_by, filed_at) values (:cycle, :unit,"
                        + " :round, :task, :by, :at)")
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("round", round)
                .param("task", task.task())
                .param("by", task.person())
                .param("at", at)
                .update();
        for (var line = 0; line < items.size(); line++) {
            var item = items.get(line);
            jdbc.sql("insert into feedback_objection_item (cycle, unit, about, round, line, way, title, reason, wished,"
                            + " documents) values (:cycle, :unit, :about, :round, :line, :way, :title, :reason,"
                            + " :wished, :documents)")
                    .param("cycle", task.cycle())
                    .param("unit", task.unit())
                    .param("about", item.about())
                    .param("round", round)
                    .param("line", line)
                    .param("way", item.way())
                    .param("title", item.title())
                    .param("reason", item.reason())
                    .param("wished", item.wished())
                    .param("documents", item.documents())
                    .update();
        }
    }

    /** What a unit objected to last; empty where it never did. */
    Optional<Objection> newest(String cycle, String unit) {
        return jdbc.sql(OBJECTIONS + "and unit = :unit order by round desc limit 1")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> read(row))
                .optional();
    }

    /** All objections of a unit, the first first. */
    List<Objection> of(String cycle, String unit) {
        return jdbc.sql(OBJECTIONS + "and unit = :unit order by round")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> read(row))
                .list();
    }

    /** The objections of a cycle as they came in, those after a moment and unit; so many at most. */
    List<Objection> page(String cycle, OffsetDateTime after, String unit, int limit) {
        return jdbc.sql(OBJECTIONS + "and (cast(:after as timestamptz) is null or (filed_at, unit) > (:after, :unit))"
                        + " order by filed_at, unit limit :limit")
                .param("cycle", cycle)
                .param("after", after)
                .param("unit", unit)
                .param("limit", limit)
                .query((row, index) -> read(row))
                .list();
    }

    /** The units whose objections of a round were decided. */
    List<String> unitsDecided(String cycle, int round) {
        return jdbc.sql("select unit from feedback_objection where cycle = :cycle and round = :round and decided_at is"
                        + " not null")
                .param("cycle", cycle)
                .param("round", round)
                .query(String.class)
                .list();
    }

    void handled(Objection objection, String by, OffsetDateTime at, List<Item> findings) {
        jdbc.sql("update feedback_objection set handled_by = :by, handled_at = :at where cycle = :cycle and unit ="
                        + " :unit and round = :round")
                .param("by", by)
                .param("at", at)
                .param("cycle", objection.cycle())
                .param("unit", objection.unit())
                .param("round", objection.round())
                .update();
        for (var item : findings)
            jdbc.sql("update feedback_objection_item set finding = :finding, finding_reason = :reason,"
                            + " finding_documents = :documents, correction = cast(:correction as jsonb) where cycle ="
                            + " :cycle and unit = :unit and about = :about and decision is null")
                    .param("finding", item.finding())
                    .param("reason", item.findingReason())
                    .param("documents", item.findingDocuments())
                    .param("correction", item.correction() == null ? null : written(item.correction()))
                    .param("cycle", objection.cycle())
                    .param("unit", objection.unit())
                    .param("about", item.about())
                    .update();
    }

    /** Keeps the reasons of what is sent back; nothing is decided yet. */
    void returned(Objection objection, Map<String, String> reasons) {
        reasons.forEach((about, reason) -> verdict(objection, about, null, reason));
    }

    void decided(Objection objection, String by, OffsetDateTime at, List<Item> decisions) {
        jdbc.sql("update feedback_objection set decided_by = :by, decided_at = :at where cycle = :cycle and unit ="
                        + " :unit and round = :round")
                .param("by", by)
                .param("at", at)
                .param("cycle", objection.cycle())
                .param("unit", objection.unit())
                .param("round", objection.round())
                .update();
        for (var item : decisions) verdict(objection, item.about(), item.decision(), item.decisionReason());
    }

    private void verdict(Objection objection, String about, String decision, String reason) {
        jdbc.sql("update feedback_objection_item set decision = :decision, decision_reason = :reason where cycle ="
                        + " :cycle and unit = :unit and about = :about and decision is null")
                .param("decision", decision)
                .param("reason", reason)
                .param("cycle", objection.cycle())
                .param("unit", objection.unit())
                .param("about", about)
                .update();
    }

    void answered(Objection objection, OffsetDateTime at) {
        mark(objection, "answered_at", at);
    }

    void read(Objection objection, OffsetDateTime at) {
        mark(objection, "read_at", at);
    }

    private void mark(Objection objection, String column, OffsetDateTime at) {
        jdbc.sql("update feedback_objection set " + column + " = :at where cycle = :cycle and unit = :unit and round ="
                        + " :round and " + column + " is null")
                .param("at", at)
                .param("cycle", objection.cycle())
                .param("unit", objection.unit())
                .param("round", objection.round())
                .update();
    }

    /** The objections of which something was upheld that is not carried out yet, in a fixed order. */
    List<Objection> upheld(String cycle) {
        return jdbc.sql(OBJECTIONS + "and (unit, round) in (select unit, round from feedback_objection_item where"
                        + " cycle = :cycle and decision = 'uphold' and applied_at is null) order by unit, round")
                .param("cycle", cycle)
                .query((row, index) -> read(row))
                .list();
    }

    void applied(String cycle, OffsetDateTime at) {
        jdbc.sql("update feedback_objection_item set applied_at = :at where cycle = :cycle and decision = 'uphold' and"
                        + " applied_at is null")
                .param("at", at)
                .param("cycle", cycle)
                .update();
    }

    private Objection read(ResultSet row) throws SQLException {
        var cycle = row.getString("cycle");
        var unit = row.getString("unit");
        var round = row.getInt("round");
        return new Objection(
                cycle,
                unit,
                round,
                row.getString("filed_by"),
                row.getObject("filed_at", OffsetDateTime.class),
                row.getString("handled_by"),
                row.getObject("handled_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getObject("answered_at", OffsetDateTime.class),
                items(cycle, unit, round));
    }

    private List<Item> items(String cycle, String unit, int round) {
        return jdbc.sql("select * from feedback_objection_item where cycle = :cycle and unit = :unit and round = :round"
                        + " order by line")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("round", round)
                .query((row, index) -> new Item(
                        row.getString("about"),
                        row.getString("title"),
                        row.getString("way"),
                        row.getString("reason"),
                        row.getString("wished"),
                        row.getString("documents"),
                        row.getString("finding"),
                        row.getString("finding_reason"),
                        row.getString("finding_documents"),
                        numbers(row.getString("correction")),
                        row.getString("decision"),
                        row.getString("decision_reason"),
                        row.getObject("applied_at", OffsetDateTime.class)))
                .list();
    }

    private Map<String, BigDecimal> numbers(String correction) throws SQLException {
        if (correction == null) return null;
        try {
            return json.readValue(correction, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new SQLException("a correction is no JSON", e);
        }
    }

    private String written(Map<String, BigDecimal> correction) {
        try {
            return json.writeValueAsString(correction);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a correction that cannot be written as JSON", e);
        }
    }
}
