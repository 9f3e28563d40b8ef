package io.nianlun.cycle;

import io.nianlun.cycle.PhaseRepository.Key;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.ProcessEnded;
import io.nianlun.workflow.Processes;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The steps by which a phase begins, is opened for those whom it concerns, and ends. */
@Component
class PhaseSteps {

    /** For fewer subjects than these a job of its own is not worth its while. */
    private static final int FEWEST = 20;

    private final PhaseRepository phases;
    private final CycleRepository cycles;
    private final Subjects subjects;
    private final Processes processes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final CycleSettings settings;
    private final Clock clock;

    PhaseSteps(
            PhaseRepository phases,
            CycleRepository cycles,
            Subjects subjects,
            Processes processes,
            Journal journal,
            ApplicationEventPublisher events,
            CycleSettings settings,
            Clock clock) {
        this.phases = phases;
        this.cycles = cycles;
        this.subjects = subjects;
        this.processes = processes;
        this.journal = journal;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    record Deadline(Date due) {}

    record Opened(boolean allOpened) {}

    @Step(
            name = "beginPhase",
            title = "开始阶段",
            description = "Begins a phase that is worked once for the whole cycle, and gives its deadline as “due”.")
    public Deadline begin(String cycle, String phase) {
        var key = new Key(cycle, phase);
        var due = phases.begin(key, clock.instant());
        phases.planSubjects(key, List.of(cycle));
        phases.openNext(key, 1, 1);
        record("phase-began", key);
        return new Deadline(Date.from(due));
    }

    @Step(
            name = "planPhase",
            title = "确定参与对象",
            description = "Begins a phase and notes for whom it is to be opened (“subjects”: units, departments or"
                    + " panels), and gives its deadline as “due”.")
    public Deadline plan(String cycle, String phase, String subjects) {
        var key = new Key(cycle, phase);
        var due = phases.begin(key, clock.instant());
        phases.planSubjects(key, this.subjects.of(cycle, subjects));
        record("phase-began", key);
        return new Deadline(Date.from(due));
    }

    @Step(
            name = "startOpening",
            title = "开始分批发起",
            description = "Starts the processes that open the phase for its subjects, as many as can work at the same"
                    + " time.")
    public void startOpening(String cycle, String phase, String subjects, Date due) {
        var lanes = phases.planned(new Key(cycle, phase)) / FEWEST;
        var definition = opening(cycle);
        var variables = Map.<String, Object>of(
                CycleProcess.CYCLE, cycle,
                CycleProcess.PHASE, phase,
                CycleProcess.SUBJECTS, subjects,
                CycleProcess.DUE, due);
        for (var lane = 0; lane < Math.max(1, Math.min(lanes, settings.lanes())); lane++)
            processes.start(definition, cycle, variables);
    }

    /** A year that began on an earlier release has noted none. */
    private String opening(String cycle) {
        return cycles.isNoted(cycle, CycleProcess.OPEN)
                ? cycles.definition(cycle, CycleProcess.OPEN)
                : processes.newest(CycleProcess.OPEN).id();
    }

    @Step(
            name = "openChunk",
            title = "发起一批",
            description =
                    "Opens the process of the phase for the next of its subjects; “allOpened” says whether none is"
                            + " left that nobody else has taken.")
    public Opened open(String cycle, String phase, String subjects, Date due) {
        var key = new Key(cycle, phase);
        var definition = cycles.definition(cycle, phase);
        var units = this.subjects.areUnits(subjects);
        for (var subject : phases.openNext(key, settings.lanes(), settings.chunk()))
            processes.start(definition, cycle, variables(key, subject, units, due));
        var allOpened = !phases.anyToOpen(key);
        if (allOpened) events.publishEvent(new PhaseMayHaveFinished(cycle, phase));
        return new Opened(allOpened);
    }

    @Step(name = "endPhase", title = "结束阶段", description = "Ends the phase.")
    public void end(String cycle, String phase) {
        var key = new Key(cycle, phase);
        phases.end(key, clock.instant());
        record("phase-ended", key);
    }

    @Step(name = "noteDeadline", title = "记录阶段超期", description = "Notes that the phase's deadline has passed.")
    public void noteDeadline(String cycle, String phase) {
        var key = new Key(cycle, phase);
        phases.deadlinePassed(key, clock.instant());
        record("phase-deadline-passed", key);
    }

    @EventListener
    void on(ProcessEnded ended) {
        if (ended.cycle() == null || ended.phase() == null || ended.subject() == null) return;
        phases.subjectEnded(new Key(ended.cycle(), ended.phase()), ended.subject(), clock.instant());
        events.publishEvent(new PhaseMayHaveFinished(ended.cycle(), ended.phase()));
    }

    private static Map<String, Object> variables(Key phase, String subject, boolean isUnit, Date due) {
        var variables = new HashMap<String, Object>();
        variables.put(CycleProcess.CYCLE, phase.cycle());
        variables.put(CycleProcess.PHASE, phase.process());
        variables.put(CycleProcess.SUBJECT, subject);
        variables.put(CycleProcess.DUE, due);
        if (isUnit) variables.put(CycleProcess.UNIT, subject);
        return variables;
    }

    private void record(String fact, Key phase) {
        journal.record(new Entry(fact, "phase:" + phase.process(), phase.cycle(), null, null, null));
    }
}
