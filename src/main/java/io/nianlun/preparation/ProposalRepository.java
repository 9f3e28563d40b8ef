package io.nianlun.preparation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.TaskContext;
import io.nianlun.preparation.Detail.Responsible;
import io.nianlun.preparation.Detail.Share;
import io.nianlun.preparation.Round.Proposal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalRepository {

    private static final TypeReference<List<Responsible>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<List<Share>> SHARES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ObjectMapper json;

    ProposalRepository(JdbcTemplate template, ObjectMapper json) {
        this.jdbc = JdbcClient.create(template);
        this.batches = new NamedParameterJdbcTemplate(template);
        this.json = json;
    }

    /** In one batch: a unit may have hundreds of targets. */
    void add(TaskContext task, int round, List<Proposal> proposed) {
        batches.batchUpdate(
                "insert into preparation_target (cycle, unit, round, indicator, target, note, objective, measures,"
                        + " standard, starts, deadline, unit_of_measure, points, primary_indicator, people, shares)"
                        + " values (:cycle, :unit, :round, :indicator, :target, :note, :objective, :measures,"
                        + " :standard, :starts, :deadline, :unitOfMeasure, :points, :primary,"
                        + " cast(:people as jsonb), cast(:shares as jsonb))",
                proposed.stream().map(one -> parameters(task, round, one)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource parameters(TaskContext task, int round, Proposal proposal) {
        var detail = proposal.detail();
        return new MapSqlParameterSource()
                .addValue("cycle", task.cycle())
                .addValue("unit", task.unit())
                .addValue("round", round)
                .addValue("indicator", proposal.indicator())
                .addValue("target", proposal.target())
                .addValue("note", proposal.note())
                .addValue("objective", detail.objective())
                .addValue("measures", detail.measures())
                .addValue("standard", detail.standard())
                .addValue("starts", detail.starts())
                .addValue("deadline", detail.deadline())
                .addValue("unitOfMeasure", detail.unitOfMeasure())
                .addValue("points", detail.points())
                .addValue("primary", detail.primary())
                .addValue("people", written(detail.people()))
                .addValue("shares", written(detail.shares()));
    }

    /** All proposals of a unit, by round. */
    Map<Integer, List<Proposal>> of(String cycle, String unit) {
        var byRound = new HashMap<Integer, List<Proposal>>();
        jdbc.sql("select * from preparation_target where cycle = :cycle and unit = :unit order by round, indicator")
                .param("cycle", cycle)
                .param("unit", unit)
                .query(row -> {
                    byRound.computeIfAbsent(row.getInt("round"), absent -> new ArrayList<>())
                            .add(proposal(row));
                });
        return byRound;
    }

    /** Of every other unit that is named, what it proposes for each indicator in its newest round. */
    Map<String, Map<String, BigDecimal>> newestOf(String cycle, List<String> units) {
        var byIndicator = new LinkedHashMap<String, Map<String, BigDecimal>>();
        jdbc.sql("select t.unit, t.indicator, t.target from preparation_target t join (select unit, max(round) as round"
                        + " from preparation_round where cycle = :cycle and unit = any(:units) group by unit) n"
                        + " on n.unit = t.unit and n.round = t.round where t.cycle = :cycle and t.target is not null"
                        + " order by t.unit")
                .param("cycle", cycle)
                .param("units", units.toArray(String[]::new))
                .query(row -> {
                    byIndicator
                            .computeIfAbsent(row.getString("indicator"), absent -> new LinkedHashMap<>())
                            .put(row.getString("unit"), row.getBigDecimal("target"));
                });
        return byIndicator;
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("indicator"),
                row.getBigDecimal("target"),
                row.getString("note"),
                new Detail(
                        row.getString("objective"),
                        row.getString("measures"),
                        row.getString("standard"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("deadline", LocalDate.class),
                        row.getString("unit_of_measure"),
                        row.getBigDecimal("points"),
                        row.getString("primary_indicator"),
                        read(row.getString("people"), PEOPLE),
                        read(row.getString("shares"), SHARES)));
    }

    private <T> T read(String text, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("what stands beside a target is no JSON", e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what stands beside a target cannot be written as JSON", e);
        }
    }
}
