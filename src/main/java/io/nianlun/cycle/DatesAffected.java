package io.nianlun.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which dates of cycles no longer agree with the working calendar after it was edited. They stay until somebody moves
 * them: a deadline that people were told of never changes by itself.
 */
@Component
@Transactional(readOnly = true)
class DatesAffected {

    private final CycleRepository cycles;
    private final PhaseRepository phases;
    private final WorkingCalendar calendar;

    DatesAffected(CycleRepository cycles, PhaseRepository phases, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.phases = phases;
        this.calendar = calendar;
    }

    /** @param wouldBe the deadline by the calendar as it is now */
    record Affected(String cycle, String title, String process, LocalDate due, LocalDate wouldBe, boolean known) {}

    List<Affected> all() {
        var affected = new ArrayList<Affected>();
        var days = calendar.days();
        for (var cycle : cycles.newest()) {
            if (cycle.state().isSettled()) continue;
            var due = new HashMap<String, LocalDate>();
            for (var phase : phases.dates(cycle.id(), calendar)) {
                var base = phase.after().stream()
                        .map(due::get)
                        .max(LocalDate::compareTo)
                        .orElse(phase.starts());
                var wouldBe = phase.isDone() || base == null ? phase.due() : days.add(base, phase.workingDays());
                due.put(phase.process(), wouldBe);
                if (!wouldBe.equals(phase.due()))
                    affected.add(new Affected(
                            cycle.id(), cycle.title(), phase.process(), phase.due(), wouldBe, days.knows(wouldBe)));
            }
        }
        return affected;
    }
}
