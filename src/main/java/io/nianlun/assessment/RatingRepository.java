package io.nianlun.assessment;

import io.nianlun.inbox.TaskContext;
import io.nianlun.panel.PanelMember;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingRepository {

    private static final RowMapper<Rating> RATING = (row, index) -> new Rating(
            row.getString("unit"),
            row.getString("indicator"),
            row.getString("rater"),
            row.getString("role"),
            row.getBigDecimal("score"),
            row.getString("note"));

    // a rater who rates again replaces what the rater said before
    private static final String NEWEST =
            "select distinct on (panel, rater) cycle, panel, rater, version from assessment_sheet where cycle = :cycle"
                    + " order by panel, rater, version desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    RatingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void call(String cycle, String panel, PanelMember rater) {
        jdbc.sql("insert into assessment_rater (cycle, panel, rater, role, called_at)"
                        + " values (:cycle, :panel, :rater, :role, :at)"
                        + " on conflict (cycle, panel, rater) do update set role = :role, called_at = :at")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("rater", rater.person())
                .param("role", rater.role())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** How many were called who have not rated. */
    int silent(String cycle, String panel) {
        return jdbc.sql("select count(*) from assessment_rater r where cycle = :cycle and panel = :panel and not exists"
                        + " (select from assessment_sheet s where s.cycle = r.cycle and s.panel = r.panel"
                        + " and s.rater = r.rater)")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Integer.class)
                .single();
    }

    void close(String cycle, String panel) {
        jdbc.sql("insert into assessment_closing (cycle, panel, closed_at) values (:cycle, :panel, :at)"
                        + " on conflict (cycle, panel) do update set closed_at = :at")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    int add(TaskContext task, List<Rating> ratings) {
        var version = jdbc.sql("insert into assessment_sheet (cycle, panel, rater, version, task, rated_at)"
                        + " values (:cycle, :panel, :rater, (select coalesce(max(version), 0) + 1 from assessment_sheet"
                        + " where cycle = :cycle and panel = :panel and rater = :rater), :task, :at) returning version")
                .param("cycle", task.cycle())
                .param("panel", task.subject())
                .param("rater", task.person())
                .param("task", task.task())
                .param("at", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        for (var rating : ratings)
            jdbc.sql("insert into assessment_rating (cycle, panel, rater, version, unit, indicator, role, score, note)"
                            + " values (:cycle, :panel, :rater, :version, :unit, :indicator, :role, :score, :note)")
                    .param("cycle", task.cycle())
                    .param("panel", task.subject())
                    .param("rater", task.person())
                    .param("version", version)
                    .param("unit", rating.unit())
                    .param("indicator", rating.indicator())
                    .param("role", rating.role())
                    .param("score", rating.score())
                    .param("note", rating.note())
                    .update();
        return version;
    }

    /** What every rater of a cycle said last. */
    List<Rating> newest(String cycle) {
        return jdbc.sql("select r.* from assessment_rating r join (" + NEWEST
                        + ") n using (cycle, panel, rater, version)" + " order by r.unit, r.indicator, r.rater")
                .param("cycle", cycle)
                .query(RATING)
                .list();
    }

    /** What one rater said last. */
    List<Rating> newest(String cycle, String panel, String rater) {
        return jdbc.sql("select r.* from assessment_rating r join (" + NEWEST
                        + ") n using (cycle, panel, rater, version)" + " where r.panel = :panel and r.rater = :rater")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("rater", rater)
                .query(RATING)
                .list();
    }
}
