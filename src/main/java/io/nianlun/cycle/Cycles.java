package io.nianlun.cycle;

import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.scheme.PublishedScheme;
import io.nianlun.scheme.Schemes;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.Definition;
import io.nianlun.workflow.ModelWords;
import io.nianlun.workflow.Processes;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cycles: made of a scheme version and units, started once, run by the annual process. */
@Component
@Transactional
public class Cycles {

    private final CycleRepository cycles;
    private final PhaseRepository phases;
    private final CycleAudit audit;
    private final YearPlan plan;
    private final CycleCalendar dates;
    private final CycleSettings settings;
    private final Schemes schemes;
    private final Processes processes;
    private final YearProcesses yearProcesses;
    private final ModelWords words;
    private final Journal journal;
    private final CurrentPerson caller;
    private final Clock clock;
    private final Map<String, PublishedScheme> bound = new ConcurrentHashMap<>();

    Cycles(
            CycleRepository cycles,
            PhaseRepository phases,
            CycleAudit audit,
            YearPlan plan,
            CycleCalendar dates,
            CycleSettings settings,
            Schemes schemes,
            Processes processes,
            YearProcesses yearProcesses,
            ModelWords words,
            Journal journal,
            CurrentPerson caller,
            Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.audit = audit;
        this.plan = plan;
        this.dates = dates;
        this.settings = settings;
        this.schemes = schemes;
        this.processes = processes;
        this.yearProcesses = yearProcesses;
        this.words = words;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps a new cycle as a draft; refuses it with every fault of it. */
    public Cycle create(NewCycle wanted) {
        // first, so that of two cycles made at once the second sees the first
        var id = cycles.nextId(wanted.year());
        var checked = audit.check(wanted, "");
        var cycle = new Cycle(
                id,
                wanted.year(),
                wanted.title().strip(),
                wanted.scheme(),
                checked.scheme().version(),
                Cycle.State.DRAFT,
                clock.instant(),
                caller.require(),
                null,
                checked.level(),
                wanted.from(),
                publication(wanted));
        cycles.insert(cycle, checked.participants(), settings.exclusive());
        journal.record(new Entry("cycle-created", "cycle:" + cycle.id(), cycle.id(), null, wanted, null));
        return cycle;
    }

    private String publication(NewCycle wanted) {
        if (wanted.publication() != null) return wanted.publication();
        return Optional.ofNullable(wanted.from())
                .flatMap(cycles::find)
                .map(Cycle::publication)
                .orElse("internal");
    }

    /** Starts the year: notes the version of every process that it will run on, and the deadlines of its phases. */
    public void start(String id) {
        var cycle = cycles.lock(id).orElseThrow(() -> new CycleUnknown(id));
        if (cycle.state() != Cycle.State.DRAFT) throw new CycleStarted(cycle.title());
        var now = clock.instant();
        dates.begin(cycle);
        cycles.started(id, now);
        var noted = noteProcesses(cycle);
        journal.record(new Entry("cycle-started", "cycle:" + id, id, null, noted, null));
        var variables = new HashMap<String, Object>();
        variables.put(CycleProcess.CYCLE, id);
        noted.forEach((phase, process) -> {
            variables.put(CycleProcess.versionVariable(phase), process.version());
            variables.put(CycleProcess.processVariable(phase), process.key());
            variables.put(
                    CycleProcess.runnerVariable(phase),
                    process.key().equals(CycleProcess.LEAVE_OUT) ? CycleProcess.LEAVE_OUT : CycleProcess.RUN);
        });
        processes.start(cycles.definition(id, CycleProcess.KEY), id, variables);
    }

    /**
     * Other units take part, or in another way; refused once the year's plan binds.
     *
     * @param binding whether the plan of the cycle was adopted
     */
    public Cycle correctUnits(String id, List<UnitChoice> units, String reason, boolean binding) {
        var cycle = cycles.lock(id).orElseThrow(() -> new CycleUnknown(id));
        if (cycle.state().isSettled()) throw new CycleClosed(cycle.title());
        if (binding) throw new PlanBinds(cycle.title());
        var before = cycles.participants(id);
        cycles.nextId(cycle.year());
        var wanted = new NewCycle(
                cycle.year(), cycle.title(), cycle.scheme(), cycle.schemeVersion(), units, cycle.level(), null, null);
        var checked = audit.check(wanted, id);
        cycles.replaceParticipants(cycle, checked.participants(), settings.exclusive());
        journal.record(new Entry("units-corrected", "cycle:" + id, id, before, checked.participants(), reason));
        return cycle;
    }

    /** Takes a draft away; refuses a cycle that has started. */
    public void discard(String id) {
        var cycle = cycles.lock(id).orElseThrow(() -> new CycleUnknown(id));
        if (cycle.state() != Cycle.State.DRAFT) throw new CycleStarted(cycle.title());
        journal.record(new Entry("cycle-discarded", "cycle:" + id, id, cycle, null, null));
        cycles.delete(id);
    }

    /** By the phase, which version of which process works it. */
    private Map<String, Definition> noteProcesses(Cycle cycle) {
        var noted = new LinkedHashMap<String, Definition>();
        for (var phase : plan.processes()) noted.put(phase, note(cycle, phase, yearProcesses.of(cycle, phase)));
        note(cycle, CycleProcess.KEY, CycleProcess.KEY);
        note(cycle, CycleProcess.OPEN, CycleProcess.OPEN);
        return noted;
    }

    private Definition note(Cycle cycle, String phase, String process) {
        var newest = processes.newest(process);
        cycles.noteProcess(cycle.id(), phase, newest.id(), newest.version());
        return newest;
    }

    /** When the phases of a cycle are worked; of a draft whose dates nobody kept, a proposal. */
    @Transactional(readOnly = true)
    public List<PhaseDates> dates(String id) {
        return dates.of(id).phases();
    }

    /** Whether a version of the process was noted for the cycle at its start. */
    @Transactional(readOnly = true)
    public boolean runs(String id, String process) {
        return cycles.isNoted(id, process);
    }

    /** From now on everyone entitled sees the cycle's results. */
    public void publish(String id) {
        cycles.published(one(id).id());
        journal.record(new Entry("cycle-published", "cycle:" + id, id, null, null, null));
    }

    /** Ends the cycle; nothing in it changes any more. */
    @Step(name = "closeCycle", title = "办结年度", description = "Ends the cycle; nothing in it changes any more.")
    public void close(String cycle) {
        // a notice that is still being signed could not be kept any more
        processes.endBeside(cycle, CycleProcess.KEY, "closed");
        cycles.closed(one(cycle).id(), clock.instant());
        journal.record(new Entry("cycle-closed", "cycle:" + cycle, cycle, null, null, null));
    }

    /** Refuses an unknown id with {@link CycleUnknown}. */
    @Transactional(readOnly = true)
    public Cycle one(String id) {
        return cycles.find(id).orElseThrow(() -> new CycleUnknown(id));
    }

    /** The diagram of the year: of the version noted at its start, of a draft the one that it would start on. */
    @Transactional(readOnly = true)
    public String diagram(String id) {
        var cycle = one(id);
        var version = cycle.state() == Cycle.State.DRAFT
                ? processes.newest(CycleProcess.KEY).id()
                : cycles.definition(id, CycleProcess.KEY);
        return words.diagram(version, Texts.language());
    }

    /** The newest first, 200 at most. */
    @Transactional(readOnly = true)
    public List<Cycle> newest() {
        return cycles.newest();
    }

    /** The scheme version that the cycle is bound to for ever. */
    @Transactional(readOnly = true)
    public PublishedScheme scheme(String id) {
        var known = bound.get(id);
        if (known != null) return known;
        var cycle = one(id);
        var scheme = schemes.version(cycle.scheme(), cycle.schemeVersion()).orElseThrow();
        // a draft may still be undone with its id
        if (cycle.state() != Cycle.State.DRAFT) bound.put(id, scheme);
        return scheme;
    }

    /** In the order in which the cycle was made of them. */
    @Transactional(readOnly = true)
    public List<Participant> participants(String id) {
        return cycles.participants(id);
    }

    /** Empty for a unit that takes no part. */
    @Transactional(readOnly = true)
    public Optional<Participant> participant(String id, String unit) {
        return cycles.participant(id, unit);
    }

    /** The phases in their order; none while the cycle is a draft. */
    @Transactional(readOnly = true)
    public List<PhaseState> phases(String id) {
        return phases.states(id, clock.instant());
    }

    /** What the cycle's processes are called in the language of the call; none before it was started. */
    @Transactional(readOnly = true)
    public Map<String, String> processNames(String id) {
        var names = new HashMap<String, String>();
        cycles.definitions(id)
                .forEach((process, version) -> names.put(process, words.process(version, Texts.language())));
        return names;
    }
}
