package io.nianlun.scoring;

import io.nianlun.inbox.TaskContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    EventRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an office certified last replaces what it certified before; the earlier version is kept. */
    void add(TaskContext task, List<CertifiedEvent> events) {
        add(task.cycle(), task.subject(), task.task(), task.person(), null, events);
    }

    /** The same where an upheld objection corrects what an office certified. */
    void correct(String cycle, String office, String by, String reason, List<CertifiedEvent> events) {
        add(cycle, office, "correction:" + UUID.randomUUID(), by, reason, events);
    }

    private void add(String cycle, String office, String task, String by, String reason, List<CertifiedEvent> events) {
        var version = jdbc.sql("insert into scoring_certification (cycle, office, version, task, certified_by,"
                        + " certified_at, reason) values (:cycle, :office, (select coalesce(max(version), 0) + 1"
                        + " from scoring_certification where cycle = :cycle and office = :office), :task, :by, :at,"
                        + " :reason) returning version")
                .param("cycle", cycle)
                .param("office", office)
                .param("task", task)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .query(Integer.class)
                .single();
        for (var line = 0; line < events.size(); line++) add(cycle, office, version, line, events.get(line));
    }

    private void add(String cycle, String office, int version, int line, CertifiedEvent event) {
        jdbc.sql("insert into scoring_event (cycle, office, version, line, unit, adjustment, indicator, veto, points,"
                        + " item, count, document, reason) values (:cycle, :office, :version, :line, :unit,"
                        + " :adjustment, :indicator, :veto, :points, :item, :count, :document, :reason)")
                .param("cycle", cycle)
                .param("office", office)
                .param("version", version)
                .param("line", line)
                .param("unit", event.unit())
                .param("adjustment", event.adjustment())
                .param("indicator", event.indicator())
                .param("veto", event.veto())
                .param("points", event.points())
                .param("item", event.item())
                .param("count", event.count())
                .param("document", event.document())
                .param("reason", event.reason())
                .update();
    }

    /** The offices that have certified events in a cycle, also where nothing happened. */
    List<String> offices(String cycle) {
        return jdbc.sql("select distinct office from scoring_certification where cycle = :cycle order by office")
                .param("cycle", cycle)
                .query(String.class)
                .list();
    }

    /** What all offices of a cycle certified last. */
    List<CertifiedEvent> newest(String cycle) {
        return newest(cycle, null, null);
    }

    /** What one office certified last. */
    List<CertifiedEvent> newest(String cycle, String office) {
        return newest(cycle, office, null);
    }

    /** The same of one office or of all (null), about one unit or about all (null). */
    List<CertifiedEvent> newest(String cycle, String office, String unit) {
        return jdbc.sql("select e.* from scoring_event e join (select office, max(version) as version"
                        + " from scoring_certification where cycle = :cycle"
                        + " and (cast(:office as text) is null or office = :office) group by office) n"
                        + " on n.office = e.office and n.version = e.version"
                        + " where e.cycle = :cycle and (cast(:unit as text) is null or e.unit = :unit)"
                        + " order by e.office, e.line")
                .param("cycle", cycle)
                .param("office", office)
                .param("unit", unit)
                .query((row, index) -> new CertifiedEvent(
                        row.getString("unit"),
                        row.getString("adjustment"),
                        row.getString("indicator"),
                        row.getString("veto"),
                        row.getBigDecimal("points"),
                        row.getString("item"),
                        row.getBigDecimal("count"),
                        row.getString("document"),
                        row.getString("reason")))
                .list();
    }
}
