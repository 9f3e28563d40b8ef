package io.nianlun.cycle;

import io.nianlun.shared.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out where phases come to lie when some are moved: what comes after a moved one keeps its working days. */
final class PhaseMoves {

    /** @param starts null: it moves along */
    record Wanted(LocalDate starts, LocalDate due, int position) {}

    private final List<PhaseDates> before;
    private final Map<String, Wanted> wanted;
    private final WorkingDays days;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, LocalDate> dueBefore = new HashMap<>();
    private final Map<String, LocalDate> dueNow = new HashMap<>();

    PhaseMoves(List<PhaseDates> before, Map<String, Wanted> wanted, WorkingDays days) {
        this.before = before;
        this.wanted = wanted;
        this.days = days;
    }

    /** What does not fit; known once {@link #after} was asked. */
    List<Fault> faults() {
        return faults;
    }

    /** All phases in their order, those that move on their new dates. */
    List<PhaseDates> after() {
        var after = new ArrayList<PhaseDates>();
        for (var phase : before) {
            dueBefore.put(phase.process(), phase.due());
            var moved = moved(phase, wanted.get(phase.process()));
            dueNow.put(phase.process(), moved.due());
            after.add(moved);
        }
        return after;
    }

    private PhaseDates moved(PhaseDates phase, Wanted asked) {
        var base = last(phase, dueNow);
        var along = along(phase, base);
        if (asked == null) return along;
        var path = "/phases/" + asked.position();
        if (phase.isDone()) {
            faults.add(Fault.of(path, "phase-done", phase.process()));
            return phase;
        }
        var starts = asked.starts() != null && phase.isPlanned() ? asked.starts() : along.starts();
        if (!phase.isPlanned() && asked.starts() != null && !asked.starts().equals(phase.starts()))
            faults.add(Fault.of(path + "/starts", "phase-running", phase.process()));
        check(phase, starts, asked.due(), base, path);
        var from = base != null ? base : starts == null ? asked.due() : starts;
        return phase.on(starts, asked.due(), Math.max(1, days.between(from, asked.due())));
    }

    private PhaseDates along(PhaseDates phase, LocalDate base) {
        var was = last(phase, dueBefore);
        if (phase.isDone() || base == null || base.equals(was)) return phase;
        var starts = phase.isPlanned() && phase.starts() != null
                ? days.add(base, Math.max(1, days.between(was, phase.starts())))
                : phase.starts();
        return phase.on(starts, days.add(base, phase.workingDays()), phase.workingDays());
    }

    private void check(PhaseDates phase, LocalDate starts, LocalDate due, LocalDate base, String path) {
        if (starts != null && due.isBefore(starts))
            faults.add(Fault.of(
                    path + "/due", "deadline-before-start", phase.process(), due.toString(), starts.toString()));
        else if (base != null && phase.isPlanned() && !due.isAfter(base))
            faults.add(Fault.of(
                    path + "/due", "deadline-before-predecessor", phase.process(), due.toString(), base.toString()));
        else if (base != null && phase.isPlanned() && starts != null && !starts.isAfter(base))
            faults.add(Fault.of(
                    path + "/starts", "start-before-predecessor", phase.process(), starts.toString(), base.toString()));
        if (!days.isWorking(due))
            faults.add(Fault.of(path + "/due", "not-a-working-day", phase.process(), due.toString()));
    }

    private static LocalDate last(PhaseDates phase, Map<String, LocalDate> due) {
        return phase.after().stream()
                .map(due::get)
                .filter(one -> one != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
