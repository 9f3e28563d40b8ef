package io.nianlun.preparation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.nianlun.inbox.TaskContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpinionRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    OpinionRepository(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.batches = new NamedParameterJdbcTemplate(template);
        this.clock = clock;
    }

    void add(TaskContext task, int round, List<Opinion> opinions) {
        var at = OffsetDateTime.now(clock);
        batches.batchUpdate(
                "insert into preparation_opinion (cycle, unit, round, indicator, opinion, amended, comment, given_by,"
                        + " given_at) values (:cycle, :unit, :round, :indicator, :opinion, :amended, :comment, :by, :at)",
                opinions.stream()
                        .map(one -> new MapSqlParameterSource()
                                .addValue("cycle", task.cycle())
                                .addValue("unit", task.unit())
                                .addValue("round", round)
                                .addValue("indicator", one.indicator())
                                .addValue("opinion", one.opinion())
                                .addValue("amended", one.amended())
                                .addValue("comment", one.comment())
                                .addValue("by", task.person())
                                .addValue("at", at))
                        .toArray(SqlParameterSource[]::new));
    }

    /** All opinions about a unit's rounds, by round. */
    Map<Integer, List<Opinion>> of(String cycle, String unit) {
        record Given(int round, Opinion opinion) {}
        return jdbc
                .sql("select round, indicator, opinion, amended, comment from preparation_opinion"
                        + " where cycle = :cycle and unit = :unit order by round, indicator")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> new Given(
                        row.getInt("round"),
                        new Opinion(
                                row.getString("indicator"),
                                row.getString("opinion"),
                                row.getBigDecimal("amended"),
                                row.getString("comment"))))
                .list()
                .stream()
                .collect(groupingBy(Given::round, mapping(Given::opinion, toList())));
    }
}
