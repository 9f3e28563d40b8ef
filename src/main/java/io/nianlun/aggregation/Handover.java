package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.scoring.CorrectionAsked;
import io.nianlun.scoring.FiguresChanged;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the report with one version of the results to the leaders; from then on figures stay as they are. */
@Component
class Handover implements FormDefaults {

    private static final String PROCESS = "aggregateYear";
    private static final String TASK = "draftReport";

    private final Results results;
    private final ReportRepository reports;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Handover(Results results, ReportRepository reports, Journal journal, ObjectMapper json, Clock clock) {
        this.results = results;
        this.reports = reports;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps which version the report is about; refuses one that is not the newest or not complete. */
    @Transactional
    public void handIn(TaskContext task, int version) {
        results.demand(task.cycle(), version);
        reports.handIn(task, version, OffsetDateTime.now(clock));
    }

    // A form without the table hands in the newest version all the same: the report never goes without one.
    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!of(task.process(), task.taskName())) return;
        var newest = results.newest(task.cycle()).orElseThrow(() -> new ResultsNotComputed(task.cycle()));
        handIn(task, newest.version());
        reports.describe(task, fact.plain());
        journal.record(new Entry(
                "report-handed-in",
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                Map.of("version", newest.version(), "report", fact.plain()),
                null));
    }

    @EventListener
    @Transactional
    public void on(FiguresChanged fact) {
        results.figuresChanged(fact.cycle(), fact.reason());
    }

    @EventListener
    @Transactional
    public void on(CorrectionAsked fact) {
        results.refuseDecided(fact.cycle());
    }

    /** A returned report is written on from what was returned. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS) && taskName.equals(TASK);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = json.createObjectNode();
        results.report(task.cycle()).ifPresent(report -> {
            values.setAll(report.content());
            if (report.returned()) values.put(RETURN_REASON, report.returnReason());
        });
        return values;
    }
}
