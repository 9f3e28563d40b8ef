package io.nianlun.survey;

import io.nianlun.cycle.UnitJudges;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who counted the ballots about a unit. */
@Repository
class BallotJudges implements UnitJudges {

    private final JdbcClient jdbc;

    BallotJudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(String cycle, String unit) {
        return UnitJudges.read(jdbc, """
                        select distinct e.entered_by as person, 'counted' as did from survey_entry e
                          join survey_ballot b on b.cycle = e.cycle and b.version = e.version
                         where e.cycle = :cycle and b.unit = :unit""", cycle, unit);
    }
}
