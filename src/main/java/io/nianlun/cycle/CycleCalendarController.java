package io.nianlun.cycle;

import io.nianlun.cycle.CycleCalendar.Move;
import io.nianlun.cycle.CycleCalendar.Wish;
import io.nianlun.workflow.Collisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the phases of a cycle are worked, and what a move of one would move along. */
@RestController
@RequestMapping("/api/cycles/{id}/calendar")
class CycleCalendarController {

    private final CycleCalendar dates;
    private final WorkingCalendar calendar;
    private final Collisions collisions;

    CycleCalendarController(CycleCalendar dates, WorkingCalendar calendar, Collisions collisions) {
        this.dates = dates;
        this.calendar = calendar;
        this.collisions = collisions;
    }

    /** @param known false where the deadline is an assumption: the holidays of its year are not announced */
    record PhaseView(
            String process,
            String state,
            List<String> after,
            LocalDate starts,
            LocalDate due,
            int workingDays,
            boolean known) {}

    /** @param kept false: a draft's proposal, counted from today */
    record View(String cycle, String state, boolean kept, List<PhaseView> phases) {}

    record MovedView(String process, LocalDate startsBefore, LocalDate dueBefore, LocalDate starts, LocalDate due) {}

    /** @param people how many have an open task whose deadline moves */
    record MoveView(String cycle, List<MovedView> moved, List<PhaseView> phases, int people) {}

    @GetMapping
    View of(@PathVariable String id) {
        var dated = dates.of(id);
        var state = dated.cycle().state().name().toLowerCase(Locale.ROOT);
        return new View(id, state, dated.kept(), views(dated.phases()));
    }

    @PostMapping("/preview")
    MoveView preview(@PathVariable String id, @RequestBody Wish wish) {
        return view(dates.preview(id, wish));
    }

    @PutMapping
    MoveView move(@PathVariable String id, @RequestBody Wish wish) {
        return view(collisions.retried(() -> dates.move(id, wish)));
    }

    private MoveView view(Move move) {
        var moved = new ArrayList<MovedView>();
        for (var i = 0; i < move.after().size(); i++) {
            var before = move.before().get(i);
            var after = move.after().get(i);
            if (!before.isOn(after.starts(), after.due()))
                moved.add(new MovedView(after.process(), before.starts(), before.due(), after.starts(), after.due()));
        }
        return new MoveView(move.cycle().id(), moved, views(move.after()), move.people());
    }

    private List<PhaseView> views(List<PhaseDates> phases) {
        return phases.stream()
                .map(phase -> new PhaseView(
                        phase.process(),
                        phase.state(),
                        phase.after(),
                        phase.starts(),
                        phase.due(),
                        phase.workingDays(),
                        calendar.knows(phase.due())))
                .toList();
    }
}
