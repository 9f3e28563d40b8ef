package io.nianlun.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.SentRows.Key;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FigureRepository {

    private static final TypeReference<Map<String, BigDecimal>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FigureRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One writer of a cycle's figures at a time, until the transaction ends: versions count up without gaps. */
    void lock(String cycle) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('scoring:' || :cycle, 0))")
                .param("cycle", cycle)
                .query((row, index) -> 0)
                .single();
    }

    /** The newest version of every figure of a cycle. */
    List<Figure> newest(String cycle) {
        return jdbc.sql("select distinct on (unit, indicator) * from scoring_figure where cycle = :cycle"
                        + " order by unit, indicator, version desc")
                .param("cycle", cycle)
                .query((row, index) -> read(row))
                .list();
    }

    /** The newest version of every figure of one unit. */
    List<Figure> newest(String cycle, String unit) {
        return jdbc.sql("select distinct on (indicator) * from scoring_figure where cycle = :cycle and unit = :unit"
                        + " order by indicator, version desc")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> read(row))
                .list();
    }

    /** The version of every figure of one unit that was the newest at a moment. */
    List<Figure> asOf(String cycle, String unit, OffsetDateTime moment) {
        return jdbc.sql("select distinct on (indicator) * from scoring_figure where cycle = :cycle and unit = :unit"
                        + " and certified_at <= :moment order by indicator, version desc")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("moment", moment)
                .query((row, index) -> read(row))
                .list();
    }

    /** The newest version of every figure of several units. */
    List<Figure> newest(String cycle, List<String> units) {
        return jdbc.sql("select distinct on (unit, indicator) * from scoring_figure where cycle = :cycle"
                        + " and unit = any(:units) order by unit, indicator, version desc")
                .param("cycle", cycle)
                .param("units", units.toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /** The figures that an office certified once, or that the audit group accepted: not one person's to change. */
    Set<Key> firm(String cycle) {
        return jdbc.sql("select unit, indicator from scoring_figure where cycle = :cycle and source = 'certified'"
                        + " union select figure.unit, figure.indicator from scoring_figure figure join scoring_audit audit"
                        + " on audit.cycle = figure.cycle and audit.version = figure.version"
                        + " and audit.item = 'figure:' || figure.unit || '/' || figure.indicator"
                        + " where figure.cycle = :cycle and audit.verdict = 'accepted'")
                .param("cycle", cycle)
                .query((row, index) -> Key.of(row.getString("unit"), row.getString("indicator")))
                .set();
    }

    void add(String cycle, Figure figure) {
        jdbc.sql(
                        "insert into scoring_figure (cycle, unit, indicator, version, actual, target, score, previous,"
                                + " benchmark, effect, more, note, origin, document, source, office, certified_by, certified_at, reason)"
                                + " values (:cycle, :unit, :indicator, :version, :actual, :target, :score, :previous,"
                                + " :benchmark, :effect, cast(:more as jsonb), :note, :origin, :document, :source, :office, :by, :at, :reason)")
                .param("cycle", cycle)
                .param("unit", figure.unit())
                .param("indicator", figure.indicator())
                .param("version", figure.version())
                .param("actual", figure.actual())
                .param("target", figure.target())
                .param("score", figure.score())
                .param("previous", figure.previous())
                .param("benchmark", figure.benchmark())
                .param("effect", figure.effect())
                .param("more", written(figure.more()))
                .param("note", figure.note())
                .param("origin", figure.origin())
                .param("document", figure.document())
                .param("source", figure.source())
                .param("office", figure.office())
                .param("by", figure.certifiedBy())
                .param("at", figure.certifiedAt())
                .param("reason", figure.reason())
                .update();
    }

    private Figure read(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("unit"),
                row.getString("indicator"),
                row.getInt("version"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("target"),
                row.getBigDecimal("score"),
                row.getBigDecimal("previous"),
                row.getBigDecimal("benchmark"),
                row.getBigDecimal("effect"),
                numbers(row.getString("more")),
                row.getString("note"),
                row.getString("origin"),
                row.getString("document"),
                row.getString("source"),
                row.getString("office"),
                row.getString("certified_by"),
                row.getObject("certified_at", OffsetDateTime.class),
                row.getString("reason"));
    }

    private Map<String, BigDecimal> numbers(String more) throws SQLException {
        try {
            return json.readValue(more, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new SQLException("a figure's further numbers are no JSON", e);
        }
    }

    private String written(Map<String, BigDecimal> more) {
        try {
            return json.writeValueAsString(more);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("numbers that cannot be written as JSON", e);
        }
    }
}
