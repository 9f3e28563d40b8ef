package io.nianlun.aggregation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResultRepository {

    private static final String COLUMNS = "select cycle, version, computed_at, inputs, results, complete, cause,"
            + " grade_changes from aggregation_result where cycle = :cycle ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ResultRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One at a time computes, hands in, seals a cycle's results, until the transaction ends. */
    void lock(String cycle) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('aggregation:' || :cycle, 0))")
                .param("cycle", cycle)
                .query((row, index) -> 0)
                .single();
    }

    Optional<Computed> newest(String cycle) {
        return jdbc.sql(COLUMNS + "order by version desc limit 1")
                .param("cycle", cycle)
                .query((row, index) -> read(row))
                .optional();
    }

    Optional<Computed> version(String cycle, int version) {
        return jdbc.sql(COLUMNS + "and version = :version")
                .param("cycle", cycle)
                .param("version", version)
                .query((row, index) -> read(row))
                .optional();
    }

    /** The versions of a cycle, the newest first, without what is in them; 200 at most. */
    List<ResultVersion> versions(String cycle) {
        return jdbc.sql(
                        "select version, computed_at, computed_by, cause, complete, jsonb_array_length(grade_changes) as"
                                + " grades_changed from aggregation_result where cycle = :cycle order by version desc limit 200")
                .param("cycle", cycle)
                .query(ResultVersion.class)
                .list();
    }

    void add(Computed computed, String by) {
        jdbc.sql("insert into aggregation_result (cycle, version, computed_at, computed_by, cause, inputs, results,"
                        + " complete, grade_changes) values (:cycle, :version, :at, :by, :cause, cast(:inputs as jsonb),"
                        + " cast(:results as jsonb), :complete, cast(:changes as jsonb))")
                .param("cycle", computed.cycle())
                .param("version", computed.version())
                .param("at", computed.computedAt())
                .param("by", by)
                .param("cause", computed.cause())
                .param("inputs", written(computed.inputs()))
                .param("results", written(computed.results()))
                .param("complete", computed.complete())
                .param("changes", written(json.valueToTree(computed.gradeChanges())))
                .update();
    }

    Optional<Outcome> outcome(String cycle) {
        return jdbc.sql("select version, sealed_at, published_at from aggregation_outcome where cycle = :cycle")
                .param("cycle", cycle)
                .query((row, index) -> new Outcome(
                        row.getInt("version"),
                        row.getObject("sealed_at", OffsetDateTime.class),
                        row.getObject("published_at", OffsetDateTime.class)))
                .optional();
    }

    void seal(String cycle, int version, OffsetDateTime at) {
        jdbc.sql("insert into aggregation_outcome (cycle, version, sealed_at) values (:cycle, :version, :at)")
                .param("cycle", cycle)
                .param("version", version)
                .param("at", at)
                .update();
        jdbc.sql("insert into aggregation_standing (cycle, unit, grade, score, rank) select cycle, u ->> 'unit', u ->>"
                        + " 'grade', (u ->> 'score')::numeric, (u ->> 'rank')::numeric from aggregation_result cross"
                        + " join lateral jsonb_array_elements(results -> 'units') u where cycle = :cycle and version ="
                        + " :version")
                .param("cycle", cycle)
                .param("version", version)
                .update();
    }

    /** Takes the decision back; that it was made stays on record. */
    void reopen(String cycle, OffsetDateTime at, String reason) {
        jdbc.sql("insert into aggregation_reopened (cycle, version, sealed_at, reopened_at, reason) select cycle,"
                        + " version, sealed_at, :at, :reason from aggregation_outcome where cycle = :cycle")
                .param("cycle", cycle)
                .param("at", at)
                .param("reason", reason)
                .update();
        jdbc.sql("delete from aggregation_standing where cycle = :cycle")
                .param("cycle", cycle)
                .update();
        jdbc.sql("delete from aggregation_outcome where cycle = :cycle")
                .param("cycle", cycle)
                .update();
    }

    /** The version that was decided last before it was opened again; empty where none ever was. */
    Optional<Integer> reopened(String cycle) {
        return jdbc.sql("select max(version) from aggregation_reopened where cycle = :cycle having max(version) is not"
                        + " null")
                .param("cycle", cycle)
                .query(Integer.class)
                .optional();
    }

    /** What became of a unit in a published year. */
    record PastStanding(String cycle, String unit, String grade, BigDecimal score, BigDecimal rank) {}

    /** What became of units in published cycles, in no order. */
    List<PastStanding> standings(Collection<String> cycles, Collection<String> units) {
        return jdbc.sql("select s.cycle, s.unit, s.grade, s.score, s.rank from aggregation_standing s join"
                        + " aggregation_outcome o on o.cycle = s.cycle and o.published_at is not null where s.unit ="
                        + " any(:units) and s.cycle = any(:cycles)")
                .param("units", units.toArray(String[]::new))
                .param("cycles", cycles.toArray(String[]::new))
                .query(PastStanding.class)
                .list();
    }

    void publish(String cycle, OffsetDateTime at) {
        jdbc.sql("update aggregation_outcome set published_at = :at where cycle = :cycle and published_at is null")
                .param("cycle", cycle)
                .param("at", at)
                .update();
    }

    private Computed read(ResultSet row) throws SQLException {
        return new Computed(
                row.getString("cycle"),
                row.getInt("version"),
                row.getObject("computed_at", OffsetDateTime.class),
                tree(row.getString("inputs")),
                tree(row.getString("results")),
                row.getBoolean("complete"),
                row.getString("cause"),
                changes(row.getString("grade_changes")));
    }

    private List<GradeChange> changes(String text) throws SQLException {
        try {
            return List.of(json.readValue(text, GradeChange[].class));
        } catch (JsonProcessingException e) {
            throw new SQLException("stored changes of grades are no JSON", e);
        }
    }

    private JsonNode tree(String text) throws SQLException {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SQLException("stored results are no JSON", e);
        }
    }

    private String written(JsonNode tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("results that cannot be written as JSON", e);
        }
    }
}
