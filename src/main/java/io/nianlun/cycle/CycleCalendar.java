package io.nianlun.cycle;

import io.nianlun.cycle.PhaseMoves.Wanted;
import io.nianlun.inbox.ConcernedPeople;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import io.nianlun.workflow.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the phases of a cycle are worked. A draft's dates are a proposal, counted from today, until somebody keeps them;
 * a draft that starts without kept dates is counted from its start. What depends on a moved phase moves along.
 */
@Component
@Transactional
class CycleCalendar {

    private final CycleRepository cycles;
    private final PhaseRepository phases;
    private final YearPlan plan;
    private final YearProcesses processes;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final ConcernedPeople concerned;
    private final Journal journal;
    private final Clock clock;

    CycleCalendar(
            CycleRepository cycles,
            PhaseRepository phases,
            YearPlan plan,
            YearProcesses processes,
            WorkingCalendar calendar,
            Deadlines deadlines,
            ConcernedPeople concerned,
            Journal journal,
            Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.plan = plan;
        this.processes = processes;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.concerned = concerned;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param kept false: a proposal, counted from today */
    record Dated(Cycle cycle, boolean kept, List<PhaseDates> phases) {}

    /** One phase that is to be moved, as the call says it. */
    record PhaseWish(String process, String starts, String due) {}

    /** @param reason needed once the year runs, and for a day that has passed */
    record Wish(List<PhaseWish> phases, String reason) {}

    /** @param people how many have an open task whose deadline moves */
    record Move(Cycle cycle, List<PhaseDates> before, List<PhaseDates> after, int people) {}

    @Transactional(readOnly = true)
    public Dated of(String id) {
        var cycle = cycles.find(id).orElseThrow(() -> new CycleUnknown(id));
        var kept = phases.dates(id, calendar);
        return new Dated(cycle, !kept.isEmpty(), kept.isEmpty() ? proposed(cycle) : kept);
    }

    /** What a move would do; nothing is kept. A reason is not needed yet. */
    @Transactional(readOnly = true)
    public Move preview(String id, Wish wish) {
        return work(of(id), wish, false);
    }

    /** Moves phases, what depends on them, and with them open tasks and timers. */
    public Move move(String id, Wish wish) {
        cycles.lock(id).orElseThrow(() -> new CycleUnknown(id));
        var dated = of(id);
        var move = work(dated, wish, true);
        if (!dated.kept()) keep(id, dated.phases());
        for (var i = 0; i < move.after().size(); i++) {
            var before = move.before().get(i);
            var after = move.after().get(i);
            if (before.equals(after)) continue;
            phases.move(id, after, calendar.endOf(after.due()));
            if (!before.due().equals(after.due()))
                deadlines.move(id, after.process(), calendar.endOf(before.due()), calendar.endOf(after.due()));
        }
        journal.record(new Entry(
                "calendar-moved", "cycle:" + id, id, words(move.before()), words(move.after()), reason(wish)));
        return move;
    }

    /** Keeps the dates of a year that starts now; a draft's kept ones stay, unless they have passed. */
    void begin(Cycle cycle) {
        var kept = phases.dates(cycle.id(), calendar);
        if (kept.isEmpty()) {
            keep(cycle.id(), proposed(cycle));
            return;
        }
        kept.stream().filter(phase -> phase.due().isBefore(today())).findFirst().ifPresent(phase -> {
            throw new CalendarPassed(cycle.title(), phase.process(), phase.due().toString());
        });
    }

    private List<PhaseDates> proposed(Cycle cycle) {
        return plan.dates(today(), processes.leftOut(cycle));
    }

    private void keep(String cycle, List<PhaseDates> dates) {
        var position = 0;
        for (var phase : dates) phases.plan(cycle, phase, position++, calendar.endOf(phase.due()));
    }

    private Move work(Dated dated, Wish wish, boolean forGood) {
        if (dated.cycle().state().isSettled())
            throw new CycleClosed(dated.cycle().title());
        var faults = new ArrayList<Fault>();
        var wanted = wanted(dated, wish, faults);
        var moves = new PhaseMoves(dated.phases(), wanted, calendar.days());
        var after = moves.after();
        faults.addAll(moves.faults());
        if (forGood) reason(dated, wish, after, faults);
        if (!faults.isEmpty()) throw new Rejected("calendar-invalid", faults);
        return new Move(dated.cycle(), dated.phases(), after, people(dated, after));
    }

    private static Map<String, Wanted> wanted(Dated dated, Wish wish, List<Fault> faults) {
        var wanted = new LinkedHashMap<String, Wanted>();
        var known = dated.phases().stream().map(PhaseDates::process).collect(Collectors.toSet());
        var asked = wish.phases() == null ? List.<PhaseWish>of() : wish.phases();
        if (asked.isEmpty() || asked.size() > 100) faults.add(Fault.variant("/phases", "missing-field", "phases"));
        for (var i = 0; i < Math.min(asked.size(), 100); i++) {
            var path = "/phases/" + i;
            var process = asked.get(i) == null ? null : asked.get(i).process();
            if (process == null || !known.contains(process)) {
                faults.add(Fault.variant(path + "/process", "unknown-process", "phase", String.valueOf(process)));
                continue;
            }
            var due = Dates.read(asked.get(i).due(), path + "/due", faults);
            var starts = asked.get(i).starts() == null
                    ? null
                    : Dates.read(asked.get(i).starts(), path + "/starts", faults);
            if (due != null && wanted.put(process, new Wanted(starts, due, i)) != null)
                faults.add(Fault.variant(path + "/process", "duplicate-id", "phase", process));
        }
        return wanted;
    }

    private void reason(Dated dated, Wish wish, List<PhaseDates> after, List<Fault> faults) {
        if (reason(wish) != null) return;
        if (dated.cycle().state() != Cycle.State.DRAFT) faults.add(Fault.variant("/reason", "missing-field", "reason"));
        else
            after.stream()
                    .filter(phase ->
                            !dated.phases().contains(phase) && phase.due().isBefore(today()))
                    .findFirst()
                    .ifPresent(phase -> faults.add(Fault.of(
                            "/reason",
                            "past-without-reason",
                            phase.process(),
                            phase.due().toString())));
    }

    private int people(Dated dated, List<PhaseDates> after) {
        if (dated.cycle().state() == Cycle.State.DRAFT) return 0;
        var moved = new ArrayList<String>();
        for (var i = 0; i < after.size(); i++)
            if (!after.get(i).due().equals(dated.phases().get(i).due()))
                moved.add(after.get(i).process());
        return concerned.count(dated.cycle().id(), moved);
    }

    private static List<Map<String, String>> words(List<PhaseDates> dates) {
        return dates.stream()
                .map(phase -> Map.of(
                        "process", phase.process(),
                        "starts", String.valueOf(phase.starts()),
                        "due", phase.due().toString()))
                .toList();
    }

    private static String reason(Wish wish) {
        return wish.reason() == null || wish.reason().isBlank()
                ? null
                : wish.reason().strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
