package io.nianlun.aggregation;

import io.nianlun.aggregation.GapDecision.Choice;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GapRepository {

    static final List<String> NUMBERS = List.of("actual", "target", "score", "effect");

    private final JdbcClient jdbc;

    GapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaskContext task, List<GapDecision> decisions, OffsetDateTime at) {
        var round = jdbc.sql("insert into aggregation_gap_round (cycle, round, task, decided_by, decided_at) values"
                        + " (:cycle, (select coalesce(max(round), 0) + 1 from aggregation_gap_round where cycle ="
                        + " :cycle), :task, :by, :at) returning round")
                .param("cycle", task.cycle())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", at)
                .query(Integer.class)
                .single();
        for (var decision : decisions) add(task.cycle(), round, decision);
    }

    private void add(String cycle, int round, GapDecision decision) {
        var insert = jdbc.sql("insert into aggregation_gap (cycle, round, unit, indicator, choice, actual, target,"
                        + " score, effect, reason) values (:cycle, :round, :unit, :indicator, :choice, :actual,"
                        + " :target, :score, :effect, :reason)")
                .param("cycle", cycle)
                .param("round", round)
                .param("unit", decision.unit())
                .param("indicator", decision.indicator())
                .param("choice", decision.choice().word())
                .param("reason", decision.reason());
        for (var part : NUMBERS) insert = insert.param(part, decision.numbers().get(part), java.sql.Types.NUMERIC);
        insert.update();
    }

    /** What was decided last, confirmed or not; empty before anything was. */
    Optional<GapRound> newest(String cycle) {
        return jdbc.sql("select cycle, round, decided_by, verdict, verdict_reason from aggregation_gap_round where"
                        + " cycle = :cycle order by round desc limit 1")
                .param("cycle", cycle)
                .query((row, index) -> new GapRound(
                        row.getString("cycle"),
                        row.getInt("round"),
                        row.getString("decided_by"),
                        row.getString("verdict"),
                        row.getString("verdict_reason"),
                        decisions(cycle, row.getInt("round"))))
                .optional();
    }

    /** Notes what another person says of a round; false where it has a verdict already. */
    boolean judge(GapRound round, TaskContext task, Decision decision, OffsetDateTime at) {
        return jdbc.sql("update aggregation_gap_round set verdict = :verdict, verdict_reason = :reason, verdict_by ="
                                + " :by, verdict_at = :at where cycle = :cycle and round = :round and verdict is null")
                        .param("verdict", decision.choice())
                        .param("reason", decision.reason())
                        .param("by", task.person())
                        .param("at", at)
                        .param("cycle", round.cycle())
                        .param("round", round.number())
                        .update()
                == 1;
    }

    void adopt(GapRound round, OffsetDateTime at) {
        jdbc.sql("update aggregation_gap_round set adopted_at = :at where cycle = :cycle and round = :round and"
                        + " adopted_at is null")
                .param("at", at)
                .param("cycle", round.cycle())
                .param("round", round.number())
                .update();
    }

    /** Of every gap that was settled and confirmed, how it was settled last. */
    List<GapDecision> adopted(String cycle) {
        return jdbc.sql("select distinct on (g.unit, g.indicator) g.* from aggregation_gap g join"
                        + " aggregation_gap_round r on r.cycle = g.cycle and r.round = g.round where g.cycle = :cycle"
                        + " and r.adopted_at is not null order by g.unit, g.indicator, g.round desc")
                .param("cycle", cycle)
                .query((row, index) -> decision(row))
                .list();
    }

    private List<GapDecision> decisions(String cycle, int round) {
        return jdbc.sql(
                        "select * from aggregation_gap where cycle = :cycle and round = :round order by unit, indicator")
                .param("cycle", cycle)
                .param("round", round)
                .query((row, index) -> decision(row))
                .list();
    }

    private static GapDecision decision(ResultSet row) throws SQLException {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (var part : NUMBERS) {
            var number = row.getBigDecimal(part);
            if (number != null) numbers.put(part, number);
        }
        return new GapDecision(
                row.getString("unit"),
                row.getString("indicator"),
                Choice.valueOf(row.getString("choice").toUpperCase(Locale.ROOT)),
                numbers,
                row.getString("reason"));
    }
}
