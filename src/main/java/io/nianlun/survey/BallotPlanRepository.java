package io.nianlun.survey;

import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent out and came back, as versions. */
@Repository
class BallotPlanRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    BallotPlanRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int add(TaskContext task, List<Distribution> rows) {
        var version = jdbc.sql("insert into survey_plan (cycle, version, task, prepared_by, prepared_at) values"
                        + " (:cycle, (select coalesce(max(version), 0) + 1 from survey_plan where cycle = :cycle),"
                        + " :task, :by, :at) returning version")
                .param("cycle", task.cycle())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        jdbc.sql("insert into survey_plan_row (cycle, version, line, unit, indicator, layer, sent, returned)"
                        + " select :cycle, :version, r.line, r.unit, r.indicator, r.layer, r.sent, r.returned"
                        + " from unnest(:units::text[], :indicators::text[], :layers::text[], :sent::bigint[],"
                        + " :returned::bigint[]) with ordinality as r (unit, indicator, layer, sent, returned, line)")
                .param("cycle", task.cycle())
                .param("version", version)
                .param("units", rows.stream().map(Distribution::unit).toArray(String[]::new))
                .param("indicators", rows.stream().map(Distribution::indicator).toArray(String[]::new))
                .param("layers", rows.stream().map(Distribution::layer).toArray(String[]::new))
                .param("sent", rows.stream().map(Distribution::sent).toArray(Long[]::new))
                .param("returned", rows.stream().map(Distribution::returned).toArray(Long[]::new))
                .update();
        return version;
    }

    /** The newest version; empty where nothing was prepared. */
    Map<Key, Distribution> newest(String cycle) {
        var rows = new LinkedHashMap<Key, Distribution>();
        jdbc.sql("select unit, indicator, layer, sent, returned from survey_plan_row where cycle = :cycle and version ="
                        + " (select max(version) from survey_plan where cycle = :cycle) order by line")
                .param("cycle", cycle)
                .query(Distribution.class)
                .list()
                .forEach(row -> rows.put(new Key(row.unit(), row.indicator(), row.layer()), row));
        return rows;
    }
}
