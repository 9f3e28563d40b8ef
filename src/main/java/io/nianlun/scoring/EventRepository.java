package io.nianlun.scoring;

import io.nianlun.inbox.TaskContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
        var version = jdbc.sql("insert into scoring_certification (cycle, office, version, task, certified_by,"
                        + " certified_at) values (:cycle, :office, (select coalesce(max(version), 0) + 1"
                        + " from scoring_certification where cycle = :cycle and office = :office), :task, :by, :at)"
                        + " returning version")
                .param("cycle", task.cycle())
                .param("office", task.subject())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        for (var line = 0; line < events.size(); line++) add(task, version, line, events.get(line));
    }

    private void add(TaskContext task, int version, int line, CertifiedEvent event) {
        jdbc.sql("insert into scoring_event (cycle, office, version, line, unit, adjustment, indicator, veto, points,"
                        + " item, count, document, reason) values (:cycle, :office, :version, :line, :unit,"
                        + " :adjustment, :indicator, :veto, :points, :item, :count, :document, :reason)")
                .param("cycle", task.cycle())
                .param("office", task.subject())
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

    /** What all offices of a cycle certified last. */
    List<CertifiedEvent> newest(String cycle) {
        return newest(cycle, null);
    }

    /** What one office certified last. */
    List<CertifiedEvent> newest(String cycle, String office) {
        return jdbc.sql("select e.* from scoring_event e join (select office, max(version) as version"
                        + " from scoring_certification where cycle = :cycle"
                        + " and (cast(:office as text) is null or office = :office) group by office) n"
                        + " on n.office = e.office and n.version = e.version"
                        + " where e.cycle = :cycle order by e.office, e.line")
                .param("cycle", cycle)
                .param("office", office)
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
