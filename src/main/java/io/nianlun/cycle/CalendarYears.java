package io.nianlun.cycle;

import io.nianlun.cycle.WorkingDays.Special;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The years of the working calendar, each edited as a whole by whoever administers the processes. */
@Component
class CalendarYears {

    private static final int LONGEST_NAME = 40;

    private final CalendarRepository calendar;
    private final Journal journal;

    CalendarYears(CalendarRepository calendar, Journal journal) {
        this.calendar = calendar;
        this.journal = journal;
    }

    /** A day that does not follow the week, as the calls speak of it. */
    record Day(String date, Boolean working, String name, Boolean local) {}

    record Year(int year, boolean known, long version, List<Day> days) {}

    /** @param version that the editor saw */
    record Edit(Long version, List<Day> days, String reason) {}

    @Transactional(readOnly = true)
    Year of(int year) {
        var days = calendar.read();
        return new Year(year, days.years().contains(year), days.version(), days(calendar.days(year)));
    }

    /** Refuses an edit that rests on another version than there is now, and every day that cannot be. */
    @Transactional
    Year edit(int year, Edit edit) {
        var version = calendar.hold();
        var wanted = read(year, edit);
        if (edit.version() != version) throw new CalendarChanged(year);
        var before = calendar.days(year);
        calendar.replace(year, wanted);
        journal.record(new Entry(
                "calendar-edited",
                "calendar:" + year,
                null,
                days(before),
                days(wanted),
                edit.reason().strip()));
        return new Year(year, true, version + 1, days(wanted));
    }

    private static List<Day> days(SortedMap<LocalDate, Special> days) {
        return days.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        day.getValue().working(),
                        day.getValue().name(),
                        day.getValue().local()))
                .toList();
    }

    private static SortedMap<LocalDate, Special> read(int year, Edit edit) {
        var faults = new ArrayList<Fault>();
        if (edit.version() == null) faults.add(Fault.variant("/version", "missing-field", "calendar-version"));
        if (edit.reason() == null || edit.reason().isBlank())
            faults.add(Fault.variant("/reason", "missing-field", "reason"));
        var read = new TreeMap<LocalDate, Special>();
        if (edit.days() == null) faults.add(Fault.variant("/days", "missing-field", "calendar-days"));
        else if (edit.days().size() > 366) faults.add(Fault.variant("/days", "too-many", "calendar-days"));
        else for (var i = 0; i < edit.days().size(); i++) read(year, edit.days().get(i), "/days/" + i, read, faults);
        if (!faults.isEmpty()) throw new Rejected("calendar-invalid", faults);
        return read;
    }

    private static void read(int year, Day day, String path, SortedMap<LocalDate, Special> read, List<Fault> faults) {
        var date = Dates.read(day == null ? null : day.date(), path + "/date", faults);
        if (date == null) return;
        var working = Boolean.TRUE.equals(day.working());
        if (date.getYear() != year) faults.add(Fault.of(path + "/date", "day-of-another-year", day.date(), year));
        else if (day.working() == null)
            faults.add(Fault.variant(path + "/working", "missing-field", "working", date.toString()));
        else if (day.name() == null || day.name().isBlank() || day.name().length() > LONGEST_NAME)
            faults.add(Fault.of(path + "/name", "day-name", date.toString(), LONGEST_NAME));
        else if (working && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            faults.add(Fault.of(path + "/working", "worked-anyway", date.toString()));
        else if (read.put(date, new Special(working, day.name().strip(), Boolean.TRUE.equals(day.local()))) != null)
            faults.add(Fault.variant(path + "/date", "duplicate-id", "day", date.toString()));
    }
}
