package io.nianlun.assessment;

import io.nianlun.cycle.UnitJudges;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who rated a unit, fixed its bands or examined its evidence. */
@Repository
class PanelJudges implements UnitJudges {

    private final JdbcClient jdbc;

    PanelJudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(String cycle, String unit) {
        return UnitJudges.read(jdbc, """
                        select rater as person, 'rated' as did from assessment_rating
                         where cycle = :cycle and unit = :unit
                        union
                        select b.fixed_by, 'banded' from assessment_board b
                          join assessment_band a on a.cycle = b.cycle and a.panel = b.panel and a.version = b.version
                         where b.cycle = :cycle and a.unit = :unit
                        union
                        select e.examined_by, 'examined' from assessment_examination e
                          join assessment_verdict v on v.cycle = e.cycle and v.panel = e.panel and v.version = e.version
                         where e.cycle = :cycle and v.unit = :unit""", cycle, unit);
    }
}
