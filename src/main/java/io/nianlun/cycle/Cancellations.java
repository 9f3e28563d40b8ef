package io.nianlun.cycle;

import io.nianlun.inbox.OpenWork;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.CurrentPerson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels running cycles: one person asks with a reason, another confirms; then everything that is open of it ends. */
@Component
@Transactional
class Cancellations {

    private final CancellationRepository cancellations;
    private final CycleRepository cycles;
    private final PhaseRepository phases;
    private final OpenWork open;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final CurrentPerson caller;
    private final Clock clock;

    Cancellations(
            CancellationRepository cancellations,
            CycleRepository cycles,
            PhaseRepository phases,
            OpenWork open,
            Journal journal,
            ApplicationEventPublisher events,
            CurrentPerson caller,
            Clock clock) {
        this.cancellations = cancellations;
        this.cycles = cycles;
        this.phases = phases;
        this.open = open;
        this.journal = journal;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** A cycle was cancelled; what is open of it is still to be ended. */
    record CycleWasCancelled(String cycle) {}

    /** The last that was asked for; empty where none was. */
    @Transactional(readOnly = true)
    Optional<Cancellation> of(String cycle) {
        one(cycle);
        return cancellations.newest(cycle);
    }

    /** How many tasks a cancellation would end now. */
    @Transactional(readOnly = true)
    int openTasks(String cycle) {
        return open.in(cycle);
    }

    /** Whether it can be asked for: the cycle runs, and nobody has asked. */
    @Transactional(readOnly = true)
    boolean canBeAsked(String cycle) {
        return one(cycle).state() == Cycle.State.RUNNING
                && cancellations.newest(cycle).filter(Cancellation::isOpen).isEmpty();
    }

    /** Refuses a cycle that does not run ({@link NotCancellable}) and one for which somebody has asked already. */
    void ask(String id, String reason) {
        var cycle = locked(id);
        if (cycle.state() != Cycle.State.RUNNING) throw new NotCancellable(cycle.title());
        var before = cancellations.newest(id);
        if (before.filter(Cancellation::isOpen).isPresent()) throw new CancellationAsked(cycle.title());
        var tasks = open.in(id);
        var number = before.map(Cancellation::number).orElse(0) + 1;
        cancellations.ask(id, number, reason.strip(), tasks, caller.require(), OffsetDateTime.now(clock));
        journal.record(
                new Entry("cancellation-asked", "cycle:" + id, id, null, Map.of("openTasks", tasks), reason.strip()));
    }

    /** From now on nothing in the cycle changes; its work is ended in chunks, and its units are free. */
    void confirm(String id) {
        var cycle = locked(id);
        var asked = judged(cycle);
        if (cycle.state() != Cycle.State.RUNNING) throw new NotCancellable(cycle.title());
        cancellations.judge(id, "confirmed", null, caller.require(), OffsetDateTime.now(clock));
        phases.cancel(id);
        cycles.cancelled(id);
        journal.record(new Entry(
                "cycle-cancelled", "cycle:" + id, id, null, Map.of("askedBy", asked.askedBy()), asked.reason()));
        events.publishEvent(new CycleWasCancelled(id));
    }

    /** The cycle goes on. */
    void refuse(String id, String reason) {
        judged(locked(id));
        cancellations.judge(id, "refused", reason.strip(), caller.require(), OffsetDateTime.now(clock));
        journal.record(new Entry("cancellation-refused", "cycle:" + id, id, null, null, reason.strip()));
    }

    private Cancellation judged(Cycle cycle) {
        var asked = cancellations
                .newest(cycle.id())
                .filter(Cancellation::isOpen)
                .orElseThrow(() -> new CancellationNotAsked(cycle.title()));
        if (asked.askedBy().equals(caller.require())) throw new AnotherPersonDecides(cycle.title());
        return asked;
    }

    private Cycle locked(String id) {
        return cycles.lock(id).orElseThrow(() -> new CycleUnknown(id));
    }

    private Cycle one(String id) {
        return cycles.find(id).orElseThrow(() -> new CycleUnknown(id));
    }
}
