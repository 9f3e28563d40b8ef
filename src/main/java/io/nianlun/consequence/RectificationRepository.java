package io.nianlun.consequence;

import io.nianlun.consequence.Rectification.Measure;
import io.nianlun.consequence.Rectification.Plan;
import io.nianlun.consequence.Rectification.Talk;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RectificationRepository {

    private static final String COLUMNS = "select id, cycle, unit, grade, opened_at, talk ->> 'kind' as talk_kind, talk"
            + " ->> 'talkedOn' as talk_on, talk ->> 'present' as talk_present, talk ->> 'content' as talk_content,"
            + " closed_at from consequence_rectification ";
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    RectificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it was opened before. */
    boolean open(String id, String cycle, String unit, String grade, OffsetDateTime at) {
        return jdbc.sql("insert into consequence_rectification (id, cycle, unit, grade, opened_at) values"
                                + " (?, ?, ?, ?, ?) on conflict (cycle, unit) do nothing")
                        .params(id, cycle, unit, grade, at)
                        .update()
                == 1;
    }

    void talk(TaskContext task, String content, OffsetDateTime at) {
        jdbc.sql("update consequence_rectification set talk = cast(? as jsonb), talked_by = ?, talked_at = ? where id ="
                        + " ?")
                .params(content, task.person(), at, task.subject())
                .update();
    }

    /** Keeps the measures as the next version of the unit's plan. */
    void plan(TaskContext task, List<Measure> measures, OffsetDateTime at) {
        var version = version(task.subject()).orElse(0) + 1;
        jdbc.sql("insert into consequence_plan (rectification, version, task, planned_by, planned_at) values"
                        + " (?, ?, ?, ?, ?)")
                .params(task.subject(), version, task.task(), task.person(), at)
                .update();
        for (var line = 0; line < measures.size(); line++) {
            var one = measures.get(line);
            jdbc.sql("insert into consequence_measure (rectification, version, line, measure, owner, due) values"
                            + " (?, ?, ?, ?, ?, ?)")
                    .params(task.subject(), version, line, one.measure(), one.owner(), one.due())
                    .update();
        }
    }

    void state(TaskContext task, String statement) {
        jdbc.sql("update consequence_plan set statement = ? where task = ?")
                .params(statement, task.task())
                .update();
    }

    /** What was found of the newest plan's measures, in their order. */
    void find(TaskContext task, List<Measure> found) {
        var version = version(task.subject()).orElseThrow();
        for (var line = 0; line < found.size(); line++)
            jdbc.sql("update consequence_measure set done = ?, finding = ? where rectification = ? and version = ? and"
                            + " line = ?")
                    .params(found.get(line).done(), found.get(line).finding(), task.subject(), version, line)
                    .update();
    }

    void judge(TaskContext task, Decision decision, OffsetDateTime at) {
        jdbc.sql("update consequence_plan set verdict = ?, verdict_reason = ?, checked_by = ?, checked_at = ? where"
                        + " rectification = ? and version = ?")
                .params(
                        decision.choice(),
                        decision.reason(),
                        task.person(),
                        at,
                        task.subject(),
                        version(task.subject()).orElseThrow())
                .update();
    }

    void close(String id, OffsetDateTime at) {
        jdbc.sql("update consequence_rectification set closed_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    Optional<Rectification> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(this::read).optional();
    }

    /** In the order of units; 500 at most. */
    List<Rectification> of(String cycle) {
        return jdbc.sql(COLUMNS + "where cycle = ? order by unit limit " + MOST)
                .param(cycle)
                .query(this::read)
                .list();
    }

    /** Of these units in all years, the newest first; 50 at most. */
    List<Rectification> ofUnits(Collection<String> units) {
        return jdbc.sql(COLUMNS + "where unit = any(:units) order by opened_at desc, id limit 50")
                .param("units", units.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    private Optional<Integer> version(String rectification) {
        return jdbc.sql("select max(version) as newest from consequence_plan where rectification = ? having count(*) >"
                        + " 0")
                .param(rectification)
                .query(Integer.class)
                .optional();
    }

    private Rectification read(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        var talk = row.getString("talk_content") == null
                ? null
                : new Talk(
                        row.getString("talk_kind"),
                        row.getString("talk_on"),
                        row.getString("talk_present"),
                        row.getString("talk_content"));
        return new Rectification(
                id,
                row.getString("cycle"),
                row.getString("unit"),
                row.getString("grade"),
                row.getObject("opened_at", OffsetDateTime.class),
                talk,
                plan(id),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    private Plan plan(String rectification) {
        return jdbc.sql("select version, statement, verdict, verdict_reason from consequence_plan where rectification ="
                        + " ? order by version desc limit 1")
                .param(rectification)
                .query((row, number) -> new Plan(
                        row.getInt("version"),
                        row.getString("statement"),
                        measures(rectification, row.getInt("version")),
                        row.getString("verdict"),
                        row.getString("verdict_reason")))
                .optional()
                .orElse(null);
    }

    private List<Measure> measures(String rectification, int version) {
        return jdbc.sql("select measure, owner, due, done, finding from consequence_measure where rectification = ? and"
                        + " version = ? order by line")
                .params(rectification, version)
                .query(Measure.class)
                .list();
    }
}
