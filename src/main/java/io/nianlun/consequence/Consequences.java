package io.nianlun.consequence;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Processes;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Opens what follows from a cycle's published results, each in a process of its own: the year is closed without waiting
 * for it.
 */
@Component
class Consequences {

    /** Processes under it belong to a cycle, and outlive its end. */
    private static final String AFTER = "after:";

    private final ActionRepository actions;
    private final RectificationRepository rectifications;
    private final Results results;
    private final Cycles cycles;
    private final WorkingCalendar calendar;
    private final ConsequenceSettings settings;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    Consequences(
            ActionRepository actions,
            RectificationRepository rectifications,
            Results results,
            Cycles cycles,
            WorkingCalendar calendar,
            ConsequenceSettings settings,
            Processes processes,
            Journal journal,
            Clock clock) {
        this.actions = actions;
        this.rectifications = rectifications;
        this.results = results;
        this.cycles = cycles;
        this.calendar = calendar;
        this.settings = settings;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    @Step(
            name = "openConsequences",
            title = "落实结果运用",
            description = "对最末等次的单位逐个发起整改，对连续年度达到条件的单位逐个发起组织处理；各自办理，不影响年度办结。")
    public void open(String cycle) {
        var grades = cycles.scheme(cycle).scheme().grades();
        var last = grades == null || grades.ladder().isEmpty()
                ? null
                : grades.ladder().get(grades.ladder().size() - 1);
        for (var unit : results.current(cycle).results().path("units")) {
            for (var action : unit.path("actions")) act(cycle, unit, action.asText());
            if (last != null && last.equals(unit.path("grade").asText(null))) rectify(cycle, unit);
        }
    }

    private void act(String cycle, JsonNode unit, String action) {
        var id = UUID.randomUUID().toString();
        var name = unit.path("unit").asText();
        if (!actions.open(id, cycle, name, action, unit.path("grade").asText(), OffsetDateTime.now(clock))) return;
        start("takeAction", cycle, name, id, settings.actionDays());
        journal.record(new Entry("action-opened", "unit:" + name, cycle, null, Map.of("action", action), null));
    }

    private void rectify(String cycle, JsonNode unit) {
        var id = UUID.randomUUID().toString();
        var name = unit.path("unit").asText();
        var grade = unit.path("grade").asText();
        if (!rectifications.open(id, cycle, name, grade, OffsetDateTime.now(clock))) return;
        start("rectifyUnit", cycle, name, id, settings.planDays());
        journal.record(new Entry("rectification-opened", "unit:" + name, cycle, null, Map.of("grade", grade), null));
    }

    private void start(String process, String cycle, String unit, String subject, int days) {
        var today = calendar.dayOf(clock.instant());
        var due = Date.from(calendar.endOf(calendar.add(today, days)));
        processes.start(
                processes.newest(process).id(),
                AFTER + cycle,
                Map.of("cycle", cycle, "unit", unit, "subject", subject, "due", due));
    }
}
