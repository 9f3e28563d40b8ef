package io.nianlun.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.nianlun.shared.ZoneSettings;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which days are working days in mainland China: Monday to Friday, but for public holidays, and the make-up days
 * (调休) that are worked instead. Source: the State Council's yearly notices, in {@code calendar/cn.yaml}. A year that
 * is not listed has weekends only, which is an assumption: see {@link #knows}.
 */
@Component
public class WorkingCalendar {

    private final ZoneSettings time;
    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    WorkingCalendar(ZoneSettings time) throws IOException {
        this.time = time;
        var yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
        try (var file = new ClassPathResource("calendar/cn.yaml").getInputStream()) {
            yaml.readValue(file, Published.class).years().forEach(this::add);
        }
    }

    /** Whether people work on that day. */
    public boolean isWorking(LocalDate day) {
        if (makeUpDays.contains(day)) return true;
        if (holidays.containsKey(day)) return false;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the holidays of that day's year are known; if not, only its weekends are. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The working day that many working days after (negative: before) a day; that day itself is not counted. */
    public LocalDate add(LocalDate from, int workingDays) {
        var step = workingDays < 0 ? -1 : 1;
        var day = from;
        for (var left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorking(day)) left--;
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; 0 where {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        var count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (isWorking(day)) count++;
        return count;
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

    private void add(int year, Year days) {
        years.add(year);
        makeUpDays.addAll(days.workdays());
        for (var holiday : days.holidays())
            holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> holidays.put(day, holiday.name()));
    }

    private record Published(Map<Integer, Year> years) {}

    private record Year(List<Holiday> holidays, List<LocalDate> workdays) {}

    private record Holiday(String name, LocalDate from, LocalDate to) {}
}
