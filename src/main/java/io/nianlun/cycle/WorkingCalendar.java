package io.nianlun.cycle;

import io.nianlun.shared.ZoneSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** The working days of mainland China as this organisation has them, and at which moment a day's deadline passes. */
@Component
public class WorkingCalendar {

    private final ZoneSettings time;
    private final KnownDays days;

    WorkingCalendar(ZoneSettings time, KnownDays days) {
        this.time = time;
        this.days = days;
    }

    /** Whether people work on that day. */
    public boolean isWorking(LocalDate day) {
        return days.current().isWorking(day);
    }

    /** Whether the holidays of that day's year are known; if not, only its weekends are: the day is an assumption. */
    public boolean knows(LocalDate day) {
        return days.current().knows(day);
    }

    /** The working day that many working days after (negative: before) a day; that day itself is not counted. */
    public LocalDate add(LocalDate from, int workingDays) {
        return days.current().add(from, workingDays);
    }

    /** How many working days lie after {@code from} up to and with {@code to}; 0 where {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return days.current().between(from, to);
    }

    /** The days as they are now on every node: whoever keeps a date counts by these. */
    WorkingDays days() {
        return days.fresh();
    }

    /** The moment at which a deadline on that day passes: the end of its working day in the product's zone. */
    public Instant endOf(LocalDate day) {
        return day.atTime(time.endOfWorkingDay()).atZone(time.zone()).toInstant();
    }

    /** The local day of a moment. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(time.zone()).toLocalDate();
    }

    /** A moment as the product's zone tells it. */
    public OffsetDateTime local(Instant moment) {
        return moment.atZone(time.zone()).toOffsetDateTime();
    }
}
