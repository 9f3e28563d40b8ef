package io.nianlun.assessment;

import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Appointments;
import io.nianlun.organization.Organization;
import io.nianlun.shared.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which leaders have rated, for which units no responsible leader rates; who has not is reminded, with their name. */
@RestController
@RequestMapping("/api/cycles/{cycle}/leaders")
class LeaderController {

    private final RatingRepository ratings;
    private final ReminderRepository reminders;
    private final Appointments appointments;
    private final Organization organization;
    private final Cycles cycles;
    private final CurrentPerson caller;
    private final Journal journal;
    private final Clock clock;

    LeaderController(
            RatingRepository ratings,
            ReminderRepository reminders,
            Appointments appointments,
            Organization organization,
            Cycles cycles,
            CurrentPerson caller,
            Journal journal,
            Clock clock) {
        this.ratings = ratings;
        this.reminders = reminders;
        this.appointments = appointments;
        this.organization = organization;
        this.cycles = cycles;
        this.caller = caller;
        this.journal = journal;
        this.clock = clock;
    }

    record Named(String id, String name) {}

    /** @param units for which the leader is responsible today; the others' reminders are null */
    record LeaderView(
            String id,
            String name,
            boolean rated,
            List<Named> units,
            int reminders,
            Named remindedBy,
            OffsetDateTime remindedAt,
            List<String> can) {}

    /**
     * @param waiting units whose responsible leader was called and has not rated
     * @param without units for which no leader who was called is responsible today
     */
    record View(boolean closed, List<LeaderView> leaders, List<Named> waiting, List<Named> without) {}

    @GetMapping
    View all(@PathVariable String cycle) {
        var called = ratings.called(cycles.one(cycle).id(), AssessmentProcess.LEADERS);
        var closed = ratings.isClosed(cycle, AssessmentProcess.LEADERS);
        var leaders = List.copyOf(called.keySet());
        var responsible = appointments.responsibleOn(LocalDate.now(clock));
        var reminded = reminders.of(cycle, leaders);
        var people = new HashSet<>(leaders);
        reminded.values().forEach(each -> people.add(each.by()));
        var names = organization.peopleNames(people);
        var taking = cycles.participants(cycle).stream().map(Participant::unit).toList();
        var units = organization.unitNames(taking);
        var shown = new ArrayList<LeaderView>();
        var waiting = new HashSet<String>();
        var without = new HashSet<>(taking);
        called.forEach((leader, rated) -> {
            var own = taking.stream()
                    .filter(responsible.getOrDefault(leader, Set.of())::contains)
                    .toList();
            own.forEach(without::remove);
            if (!rated) waiting.addAll(own);
            var last = reminded.get(leader);
            shown.add(new LeaderView(
                    leader,
                    names.getOrDefault(leader, leader),
                    rated,
                    own.stream()
                            .map(unit -> new Named(unit, units.getOrDefault(unit, unit)))
                            .toList(),
                    last == null ? 0 : last.times(),
                    last == null ? null : new Named(last.by(), names.getOrDefault(last.by(), last.by())),
                    last == null ? null : last.at(),
                    rated || closed ? List.of() : List.of("remind")));
        });
        return new View(
                closed,
                shown,
                named(taking, waiting, units),
                called.isEmpty() ? List.of() : named(taking, without, units));
    }

    /** Reminds a leader who was called and has not rated; the reminder stands on the leader's sheet. */
    @PostMapping("/{leader}/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void remind(@PathVariable String cycle, @PathVariable String leader) {
        ratings.hold(cycles.one(cycle).id(), AssessmentProcess.LEADERS);
        var rated = ratings.called(cycle, AssessmentProcess.LEADERS).get(leader);
        if (rated == null) throw new LeaderNotCalled();
        if (rated || ratings.isClosed(cycle, AssessmentProcess.LEADERS)) throw new LeaderHasRated();
        reminders.add(cycle, leader, caller.require(), OffsetDateTime.now(clock));
        journal.record(new Entry("leader-reminded", "person:" + leader, cycle, null, null, null));
    }

    private static List<Named> named(List<String> order, Set<String> some, Map<String, String> names) {
        return order.stream()
                .filter(some::contains)
                .map(unit -> new Named(unit, names.getOrDefault(unit, unit)))
                .toList();
    }
}
