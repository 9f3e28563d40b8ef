package io.nianlun.supervision;

import io.nianlun.cycle.WorkingCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The moments between which the desk counts, so that a query on dates says the same as counting working days. */
@Component
class DueMoments {

    /** When something without a due date is due. */
    static final Instant NEVER = OffsetDateTime.MAX.toInstant();

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueMoments(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * As of one moment.
     *
     * @param one what was due before this is one working day late or more; {@code three} and {@code six} likewise
     * @param tomorrow what is due before this is due today
     * @param monday what is due before this is due this week
     */
    record Now(Instant now, Instant one, Instant three, Instant six, Instant tomorrow, Instant monday) {

        Map<String, Object> parameters() {
            return Map.of(
                    "now", at(now),
                    "one", at(one),
                    "three", at(three),
                    "six", at(six),
                    "tomorrow", at(tomorrow),
                    "monday", at(monday));
        }

        private static OffsetDateTime at(Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
    }

    Now now() {
        var now = clock.instant();
        var today = calendar.dayOf(now);
        return new Now(
                now,
                late(today, 1),
                late(today, 3),
                late(today, 6),
                begin(today.plusDays(1)),
                begin(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
    }

    /** How many working days something due then is late, the same everywhere. */
    int daysLate(Instant due, Instant now) {
        return calendar.workingDaysBetween(calendar.dayOf(due), calendar.dayOf(now));
    }

    /** What was due before this is that many working days late: the beginning of the last of as many working days. */
    private Instant late(LocalDate today, int days) {
        var day = today;
        for (var left = calendar.isWorking(day) ? days - 1 : days; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorking(day)) left--;
        }
        return begin(day);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
