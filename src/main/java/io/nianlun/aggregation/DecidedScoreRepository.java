package io.nianlun.aggregation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecidedScoreRepository {

    private final JdbcClient jdbc;

    DecidedScoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String cycle, DecidedScore score, OffsetDateTime at) {
        jdbc.sql("insert into aggregation_decided_score (cycle, unit, indicator, score, reason, proposed_by,"
                        + " decided_by, decided_at) values (:cycle, :unit, :indicator, :score, :reason, :proposedBy,"
                        + " :decidedBy, :at)")
                .param("cycle", cycle)
                .param("unit", score.unit())
                .param("indicator", score.indicator())
                .param("score", score.score())
                .param("reason", score.reason())
                .param("proposedBy", score.proposedBy())
                .param("decidedBy", score.decidedBy())
                .param("at", at)
                .update();
    }

    /** In a fixed order, so that a year's data are written the same each time. */
    List<DecidedScore> of(String cycle) {
        return jdbc.sql("select unit, indicator, score, reason, proposed_by, decided_by from aggregation_decided_score"
                        + " where cycle = :cycle order by unit, indicator")
                .param("cycle", cycle)
                .query(DecidedScore.class)
                .list();
    }
}
