package io.nianlun.selfreview;

import io.nianlun.cycle.UnitJudges;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who checked a unit's review of itself. */
@Repository
class ReviewJudges implements UnitJudges {

    private final JdbcClient jdbc;

    ReviewJudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(String cycle, String unit) {
        return UnitJudges.read(jdbc, """
                        select distinct v.decided_by as person, 'checked' as did from selfreview_verdict v
                          join selfreview_opinion o on o.task = v.task
                         where v.cycle = :cycle and v.unit = :unit""", cycle, unit);
    }
}
