package io.nianlun.scoring;

import io.nianlun.cycle.UnitJudges;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who certified or audited what is known of a unit. */
@Repository
class FigureJudges implements UnitJudges {

    private final JdbcClient jdbc;

    FigureJudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(String cycle, String unit) {
        return UnitJudges.read(jdbc, """
                        select certified_by as person, 'certified' as did from scoring_figure
                         where cycle = :cycle and unit = :unit
                        union
                        select c.certified_by, 'certified' from scoring_certification c
                          join scoring_event e on e.cycle = c.cycle and e.office = c.office and e.version = c.version
                         where c.cycle = :cycle and e.unit = :unit
                        union
                        select audited_by, 'audited' from scoring_audit
                         where cycle = :cycle and (item like 'figure:' || :unit || '/%' or item like 'event:%'
                           and exists (select from scoring_event e where e.cycle = scoring_audit.cycle
                                          and e.office = scoring_audit.office and e.unit = :unit))""", cycle, unit);
    }
}
