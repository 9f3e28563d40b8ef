package io.nianlun.assessment;

import io.nianlun.inbox.TaskContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verdicts on claims, as versions. */
@Repository
class ClaimVerdictRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimVerdictRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(TaskContext task, List<Verdict> verdicts) {
        var version = jdbc.sql("insert into assessment_examination (cycle, panel, version, task, examined_by,"
                        + " examined_at) values (:cycle, :panel, (select coalesce(max(version), 0) + 1"
                        + " from assessment_examination where cycle = :cycle and panel = :panel), :task, :by, :at)"
                        + " returning version")
                .param("cycle", task.cycle())
                .param("panel", task.subject())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        for (var each : verdicts)
            jdbc.sql("insert into assessment_verdict (cycle, panel, version, unit, claim, title, verdict, reason,"
                            + " excels) values (:cycle, :panel, :version, :unit, :claim, :title, :verdict, :reason,"
                            + " :excels)")
                    .param("cycle", task.cycle())
                    .param("panel", task.subject())
                    .param("version", version)
                    .param("unit", each.unit())
                    .param("claim", each.claim())
                    .param("title", each.title())
                    .param("verdict", each.verdict())
                    .param("reason", each.reason())
                    .param("excels", each.excels())
                    .update();
    }

    /** The newest examination of a panel's claims; empty before there was one. */
    List<Verdict> newest(String cycle, String panel) {
        return jdbc.sql(
                        "select unit, claim, title, verdict, reason, excels from assessment_verdict where cycle = :cycle"
                                + " and panel = :panel and version = (select max(version) from assessment_examination"
                                + " where cycle = :cycle and panel = :panel) order by unit, claim")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Verdict.class)
                .list();
    }
}
