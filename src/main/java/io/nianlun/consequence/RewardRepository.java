package io.nianlun.consequence;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RewardRepository {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RewardRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void record(String cycle, List<RewardRate> rates, List<Reward> rewards) {
        batches.batchUpdate(
                "insert into consequence_reward_rate (cycle, kind, name, value) values (?, ?, ?, ?)",
                rates,
                CHUNK,
                (row, rate) -> {
                    row.setString(1, cycle);
                    row.setString(2, rate.kind().word());
                    row.setString(3, rate.name());
                    row.setBigDecimal(4, rate.value());
                });
        batches.batchUpdate(
                "insert into consequence_reward (cycle, unit, person, post, grade, base, grade_rate, post_rate, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rewards,
                CHUNK,
                (row, reward) -> {
                    row.setString(1, cycle);
                    row.setString(2, reward.unit());
                    row.setString(3, reward.person());
                    row.setString(4, reward.post());
                    row.setString(5, reward.grade());
                    row.setBigDecimal(6, reward.base());
                    row.setBigDecimal(7, reward.gradeRate());
                    row.setBigDecimal(8, reward.postRate());
                    row.setBigDecimal(9, reward.amount());
                });
    }

    /** What was recorded, in the order of units and people, behind so many, at most so many. */
    List<Reward> of(String cycle, int after, int limit) {
        return jdbc.sql("select unit, person, post, grade, base, grade_rate, post_rate, amount from consequence_reward"
                        + " where cycle = ? order by unit, person, post offset ? limit ?")
                .params(cycle, after, limit)
                .query(Reward.class)
                .list();
    }

    List<Reward> ofUnits(String cycle, List<String> units) {
        return jdbc.sql("select unit, person, post, grade, base, grade_rate, post_rate, amount from consequence_reward"
                        + " where cycle = :cycle and unit = any(:units) order by unit, person, post")
                .param("cycle", cycle)
                .param("units", units.toArray(String[]::new))
                .query(Reward.class)
                .list();
    }
}
