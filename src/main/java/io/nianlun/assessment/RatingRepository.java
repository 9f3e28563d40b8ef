package io.nianlun.assessment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            row.getString("band"),
            row.getBigDecimal("score"),
            row.getString("note"));

    // a rater who rates again replaces what the rater said before; what was struck says nothing
    private static final String NEWEST =
            "select distinct on (panel, rater) cycle, panel, rater, version from assessment_sheet where cycle = :cycle"
                    + " and struck_at is null order by panel, rater, version desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    RatingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else rates, corrects, strikes or closes the ratings of this panel. */
    void hold(String cycle, String panel) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rating:' || :cycle || ':' || :panel, 0))")
                .param("cycle", cycle)
                .param("panel", panel)
                .query()
                .listOfRows();
    }

    /** @param role null where it depends on the unit */
    void call(String cycle, String panel, String rater, String role) {
        jdbc.sql("insert into assessment_rater (cycle, panel, rater, role, called_at)"
                        + " values (:cycle, :panel, :rater, :role, :at)"
                        + " on conflict (cycle, panel, rater) do update set role = :role, called_at = :at")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("rater", rater)
                .param("role", role)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** How many were called who have not rated. */
    int silent(String cycle, String panel) {
        return jdbc.sql("select count(*) from assessment_rater r where cycle = :cycle and panel = :panel and not exists"
                        + " (select from assessment_sheet s where s.cycle = r.cycle and s.panel = r.panel"
                        + " and s.rater = r.rater and s.struck_at is null)")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Integer.class)
                .single();
    }

    boolean isCalled(String cycle, String panel, String rater) {
        return jdbc.sql("select exists (select from assessment_rater where cycle = :cycle and panel = :panel"
                        + " and rater = :rater)")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("rater", rater)
                .query(Boolean.class)
                .single();
    }

    /** Who was called and whether they have rated, in the order of their names. */
    Map<String, Boolean> called(String cycle, String panel) {
        var called = new LinkedHashMap<String, Boolean>();
        jdbc.sql("select r.rater, exists (select from assessment_sheet s where s.cycle = r.cycle and s.panel = r.panel"
                        + " and s.rater = r.rater and s.struck_at is null) as rated from assessment_rater r"
                        + " where cycle = :cycle and panel = :panel order by r.rater")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(row -> {
                    called.put(row.getString("rater"), row.getBoolean("rated"));
                });
        return called;
    }

    /** Takes back who was called: they are called anew. */
    void uncall(String cycle, String panel) {
        jdbc.sql("delete from assessment_rater where cycle = :cycle and panel = :panel")
                .param("cycle", cycle)
                .param("panel", panel)
                .update();
        jdbc.sql("delete from assessment_closing where cycle = :cycle and panel = :panel")
                .param("cycle", cycle)
                .param("panel", panel)
                .update();
    }

    boolean isClosed(String cycle, String panel) {
        return jdbc.sql("select exists (select from assessment_closing where cycle = :cycle and panel = :panel)")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Boolean.class)
                .single();
    }

    /**
     * Strikes what counts of a rater, or of all raters of a panel where {@code rater} is null.
     *
     * @param by null where the process does it
     * @return how many sheets were struck
     */
    int strike(String cycle, String panel, String rater, String by, String reason) {
        return jdbc.sql("update assessment_sheet set struck_at = :at, struck_by = :by, strike_reason = :reason"
                        + " where cycle = :cycle and panel = :panel and (:rater::text is null or rater = :rater)"
                        + " and struck_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("reason", reason)
                .param("cycle", cycle)
                .param("panel", panel)
                .param("rater", rater)
                .update();
    }

    void close(String cycle, String panel) {
        jdbc.sql("insert into assessment_closing (cycle, panel, closed_at) values (:cycle, :panel, :at)"
                        + " on conflict (cycle, panel) do update set closed_at = :at")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** @param task null where a submitted rating is corrected */
    int add(String cycle, String panel, String rater, String task, List<Rating> ratings) {
        var version = jdbc.sql("insert into assessment_sheet (cycle, panel, rater, version, task, rated_at)"
                        + " values (:cycle, :panel, :rater, (select coalesce(max(version), 0) + 1 from assessment_sheet"
                        + " where cycle = :cycle and panel = :panel and rater = :rater), :task, :at) returning version")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("rater", rater)
                .param("task", task)
                .param("at", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        for (var rating : ratings)
            jdbc.sql(
                            "insert into assessment_rating (cycle, panel, rater, version, unit, indicator, role, band, score, note)"
                                    + " values (:cycle, :panel, :rater, :version, :unit, :indicator, :role, :band, :score, :note)")
                    .param("cycle", cycle)
                    .param("panel", panel)
                    .param("rater", rater)
                    .param("version", version)
                    .param("unit", rating.unit())
                    .param("indicator", rating.indicator())
                    .param("role", rating.role())
                    .param("band", rating.band())
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

    /** What the raters of a panel said last. */
    List<Rating> ofPanel(String cycle, String panel) {
        return jdbc.sql("select r.* from assessment_rating r join (" + NEWEST
                        + ") n using (cycle, panel, rater, version) where r.panel = :panel"
                        + " order by r.unit, r.indicator, r.rater")
                .param("cycle", cycle)
                .param("panel", panel)
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
