package io.nianlun.cycle;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The working days of the database, kept in memory while their version stays; seeded with what the product brings. */
@Component
class StoredDays implements KnownDays {

    private final CalendarRepository calendar;
    private volatile WorkingDays days;

    StoredDays(CalendarRepository calendar, TransactionTemplate transactions) {
        this.calendar = calendar;
        transactions.executeWithoutResult(transaction -> calendar.seed(PublishedDays.read()));
        this.days = calendar.read();
    }

    @Override
    public WorkingDays current() {
        return days;
    }

    @Override
    @Scheduled(fixedDelayString = "${nianlun.cycle.look-for-calendar:PT1S}")
    public WorkingDays fresh() {
        var known = days;
        if (known.version() == calendar.version()) return known;
        var read = calendar.read();
        days = read;
        return read;
    }
}
