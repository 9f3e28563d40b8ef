package io.nianlun.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked, as known at one moment: Monday to Friday, but for holidays, and the make-up days (调休) that are
 * worked instead. A year that is not listed has weekends only, which is an assumption: see {@link #knows}.
 */
record WorkingDays(long version, Set<Integer> years, Map<LocalDate, Special> special) {

    /** A day that does not follow the week. */
    record Special(boolean working, String name, boolean local) {}

    boolean isWorking(LocalDate day) {
        var given = special.get(day);
        if (given != null) return given.working();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** What the day is called; null on one that follows the week. */
    String nameOf(LocalDate day) {
        var given = special.get(day);
        return given == null ? null : given.name();
    }

    /** Whether the holidays of that day's year are known; if not, only its weekends are. */
    boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Whether every day between two is of a known year, whichever is earlier. */
    boolean knows(LocalDate one, LocalDate other) {
        var last = Math.max(one.getYear(), other.getYear());
        for (var year = Math.min(one.getYear(), other.getYear()); year <= last; year++)
            if (!years.contains(year)) return false;
        return true;
    }

    /** The working day that many working days after (negative: before) a day; that day itself is not counted. */
    LocalDate add(LocalDate from, int workingDays) {
        var step = workingDays < 0 ? -1 : 1;
        var day = from;
        for (var left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorking(day)) left--;
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; 0 where {@code to} is not later. */
    int between(LocalDate from, LocalDate to) {
        var count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (isWorking(day)) count++;
        return count;
    }
}
