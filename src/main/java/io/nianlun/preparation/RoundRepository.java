package io.nianlun.preparation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import io.nianlun.preparation.Round.Proposal;
import io.nianlun.scoring.AgreedTarget;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundRepository {

    private final JdbcClient jdbc;
    private final ProposalRepository proposals;
    private final ObjectMapper json;
    private final Clock clock;

    RoundRepository(JdbcClient jdbc, ProposalRepository proposals, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.json = json;
        this.clock = clock;
    }

    /** The round that a task's submission is: a new one, unless a field of the same form has begun it. */
    int begin(TaskContext task) {
        return jdbc.sql("insert into preparation_round (cycle, unit, round, task, content, proposed_by, proposed_at)"
                        + " values (:cycle, :unit, (select coalesce(max(round), 0) + 1 from preparation_round"
                        + " where cycle = :cycle and unit = :unit), :task, '{}', :by, :at)"
                        + " on conflict (task) do update set task = excluded.task returning round")
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    void propose(TaskContext task, int round, List<Proposal> proposed) {
        proposals.add(task, round, proposed);
    }

    void describe(TaskContext task, ObjectNode content) {
        jdbc.sql("update preparation_round set content = cast(:content as jsonb) where task = :task")
                .param("content", content.toString())
                .param("task", task.task())
                .update();
    }

    /** Keeps under which document's number a round was issued; a number that was given stays. */
    void issue(TaskContext task, int round, String documentNumber) {
        jdbc.sql("update preparation_round set document_number = :number, issued_by = :by, issued_at = :at"
                        + " where cycle = :cycle and unit = :unit and round = :round and document_number is null")
                .param("number", documentNumber)
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("round", round)
                .update();
    }

    void lock(String cycle, String unit, int round) {
        jdbc.sql("update preparation_round set locked_at = :at where cycle = :cycle and unit = :unit and round = :round"
                        + " and locked_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("cycle", cycle)
                .param("unit", unit)
                .param("round", round)
                .update();
    }

    /** All rounds of a unit, the first first. */
    List<Round> of(String cycle, String unit) {
        var rounds = jdbc.sql("select round, proposed_by, proposed_at, locked_at, document_number, issued_at"
                        + " from preparation_round where cycle = :cycle and unit = :unit order by round")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> new Round(
                        row.getInt("round"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class),
                        row.getObject("locked_at", OffsetDateTime.class),
                        row.getString("document_number"),
                        row.getObject("issued_at", OffsetDateTime.class),
                        List.of()))
                .list();
        if (rounds.isEmpty()) return rounds;
        var proposed = proposals.of(cycle, unit);
        return rounds.stream()
                .map(round -> round.with(proposed.getOrDefault(round.number(), List.of())))
                .toList();
    }

    Optional<Round> newest(String cycle, String unit) {
        var rounds = of(cycle, unit);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** What the plain fields of a unit's newest round hold. */
    Optional<ObjectNode> content(String cycle, String unit) {
        return jdbc.sql("select content from preparation_round where cycle = :cycle and unit = :unit"
                        + " order by round desc limit 1")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> read(row.getString("content")))
                .optional();
    }

    /** The targets of every unit's last locked round, those that were given. */
    List<AgreedTarget> locked(String cycle) {
        return jdbc.sql("select t.unit, t.indicator, t.target from preparation_target t"
                        + " join (select unit, max(round) as round from preparation_round"
                        + " where cycle = :cycle and locked_at is not null group by unit) l"
                        + " on l.unit = t.unit and l.round = t.round"
                        + " where t.cycle = :cycle and t.target is not null order by t.unit, t.indicator")
                .param("cycle", cycle)
                .query(AgreedTarget.class)
                .list();
    }

    /** The targets of one unit's last locked round, those that were given. */
    List<AgreedTarget> locked(String cycle, String unit) {
        return jdbc.sql("select unit, indicator, target from preparation_target where cycle = :cycle"
                        + " and unit = :unit and target is not null and round = (select max(round) from"
                        + " preparation_round where cycle = :cycle and unit = :unit and locked_at is not null)"
                        + " order by indicator")
                .param("cycle", cycle)
                .param("unit", unit)
                .query(AgreedTarget.class)
                .list();
    }

    /** What the targets of every unit's last locked round are worth, by unit and indicator. */
    Map<String, Map<String, BigDecimal>> lockedPoints(String cycle) {
        var points = new HashMap<String, Map<String, BigDecimal>>();
        jdbc.sql("select t.unit, t.indicator, t.points from preparation_target t"
                        + " join (select unit, max(round) as round from preparation_round"
                        + " where cycle = :cycle and locked_at is not null group by unit) l"
                        + " on l.unit = t.unit and l.round = t.round"
                        + " where t.cycle = :cycle and t.points is not null order by t.unit, t.indicator")
                .param("cycle", cycle)
                .query(row -> {
                    points.computeIfAbsent(row.getString("unit"), absent -> new LinkedHashMap<>())
                            .put(row.getString("indicator"), row.getBigDecimal("points"));
                });
        return points;
    }

    private ObjectNode read(String content) throws SQLException {
        try {
            return (ObjectNode) json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new SQLException("a round's content is no JSON", e);
        }
    }
}
