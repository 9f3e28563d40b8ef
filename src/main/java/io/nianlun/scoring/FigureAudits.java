package io.nianlun.scoring;

import io.nianlun.inbox.TaskContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the audit group has said of certified figures, by item: {@code figure:<unit>/<indicator>}, {@code event:…}. */
@Repository
class FigureAudits {

    /** The last verdict on an item; version of the figure that it was about. */
    record Verdict(String item, Integer version, boolean returned, String opinion) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureAudits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(TaskContext task, Verdict verdict) {
        jdbc.sql("insert into scoring_audit (task, cycle, office, item, version, verdict, opinion, audited_by,"
                        + " audited_at) values (:task, :cycle, :office, :item, :version, :verdict, :opinion, :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("office", task.subject())
                .param("item", verdict.item())
                .param("version", verdict.version())
                .param("verdict", verdict.returned() ? "returned" : "accepted")
                .param("opinion", verdict.opinion())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The last verdicts on an office's items; items that nobody judged are absent. */
    Map<String, Verdict> last(String cycle, String office) {
        var verdicts = new HashMap<String, Verdict>();
        jdbc.sql("select distinct on (item) item, version, verdict = 'returned' as returned, opinion from scoring_audit"
                        + " where cycle = :cycle and office = :office order by item, audited_at desc")
                .param("cycle", cycle)
                .param("office", office)
                .query(Verdict.class)
                .list()
                .forEach(verdict -> verdicts.put(verdict.item(), verdict));
        return verdicts;
    }
}
