package io.nianlun.cycle;

import io.nianlun.inbox.CycleNames;
import io.nianlun.inbox.Lateness;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the inbox what the cycles are called and how many working days a task is late. */
@Component
class WhatTheInboxAsks implements CycleNames, Lateness {

    private final CycleRepository cycles;
    private final WorkingCalendar calendar;

    WhatTheInboxAsks(CycleRepository cycles, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.calendar = calendar;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        return cycles.titles(ids);
    }

    @Override
    public int daysLate(Instant due, Instant now) {
        return calendar.workingDaysBetween(calendar.dayOf(due), calendar.dayOf(now));
    }
}
