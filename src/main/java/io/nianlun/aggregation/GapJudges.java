package io.nianlun.aggregation;

import io.nianlun.cycle.UnitJudges;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who settled what a unit lacked. */
@Repository
class GapJudges implements UnitJudges {

    private final JdbcClient jdbc;

    GapJudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(String cycle, String unit) {
        return UnitJudges.read(jdbc, """
                        select r.decided_by as person, 'settled' as did from aggregation_gap_round r
                          join aggregation_gap g on g.cycle = r.cycle and g.round = r.round
                         where r.cycle = :cycle and g.unit = :unit
                        union
                        select r.verdict_by, 'settled' from aggregation_gap_round r
                          join aggregation_gap g on g.cycle = r.cycle and g.round = r.round
                         where r.cycle = :cycle and g.unit = :unit and r.verdict_by is not null""", cycle, unit);
    }
}
