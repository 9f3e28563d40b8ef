package io.nianlun.cycle;

import io.nianlun.inbox.CancelledCycles;
import io.nianlun.inbox.CycleNames;
import io.nianlun.inbox.Lateness;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the inbox what the cycles are called and how many working days a task is late, and why one is gone. */
@Component
class WhatTheInboxAsks implements CycleNames, Lateness, CancelledCycles {

    private final CycleRepository cycles;
    private final CancellationRepository cancellations;
    private final WorkingCalendar calendar;

    WhatTheInboxAsks(CycleRepository cycles, CancellationRepository cancellations, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.cancellations = cancellations;
        this.calendar = calendar;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        return cycles.titles(ids);
    }

    @Override
    public Optional<String> reason(String cycle) {
        return cancellations.newest(cycle).filter(Cancellation::isConfirmed).map(Cancellation::reason);
    }

    @Override
    public int daysLate(Instant due, Instant now) {
        return calendar.workingDaysBetween(calendar.dayOf(due), calendar.dayOf(now));
    }

    @Override
    public boolean isAssumed(Instant due) {
        return !calendar.knows(calendar.dayOf(due));
    }
}
