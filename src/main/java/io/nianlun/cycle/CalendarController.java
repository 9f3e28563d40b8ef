package io.nianlun.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nianlun.cycle.CalendarYears.Edit;
import io.nianlun.cycle.CalendarYears.Year;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which days are worked. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    /** Ten years: more at once nobody looks at. */
    private static final int LONGEST = 3_660;

    private final WorkingCalendar calendar;
    private final CalendarYears years;
    private final DatesAffected affected;

    CalendarController(WorkingCalendar calendar, CalendarYears years, DatesAffected affected) {
        this.calendar = calendar;
        this.years = years;
        this.affected = affected;
    }

    /** @param known false where only the weekends of its year are known */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DayView(LocalDate date, boolean working, String name, boolean known) {}

    record AddView(LocalDate date, boolean known) {}

    @GetMapping("/days")
    List<DayView> days(@RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        var faults = new ArrayList<Fault>();
        var first = Dates.read(from, "/from", faults);
        var last = Dates.read(to, "/to", faults);
        if (first != null && last != null) {
            if (last.isBefore(first)) faults.add(Fault.of("/to", "range-reversed", from, to));
            else if (ChronoUnit.DAYS.between(first, last) >= LONGEST)
                faults.add(Fault.of("/to", "range-too-long", LONGEST, ChronoUnit.DAYS.between(first, last) + 1));
        }
        if (!faults.isEmpty()) throw new Rejected("calendar-invalid", faults);
        var days = calendar.days();
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DayView(day, days.isWorking(day), days.nameOf(day), days.knows(day)))
                .toList();
    }

    @GetMapping("/add")
    AddView add(@RequestParam(required = false) String from, @RequestParam(required = false) String days) {
        var faults = new ArrayList<Fault>();
        var start = Dates.read(from, "/from", faults);
        var count = count(days, faults);
        if (!faults.isEmpty()) throw new Rejected("calendar-invalid", faults);
        var known = calendar.days();
        var date = known.add(start, count);
        return new AddView(date, known.knows(start, date));
    }

    @GetMapping("/years/{year}")
    Year year(@PathVariable int year) {
        return years.of(checked(year));
    }

    /** The year as it is after the edit, and what of running cycles no longer agrees with it; nothing of that moves. */
    record Edited(Year year, List<DatesAffected.Affected> affected) {}

    @PutMapping("/years/{year}")
    Edited edit(@PathVariable int year, @RequestBody Edit edit) {
        var edited = years.edit(checked(year), edit);
        return new Edited(edited, affected.all());
    }

    @GetMapping("/affected")
    List<DatesAffected.Affected> affected() {
        return affected.all();
    }

    private static int count(String days, List<Fault> faults) {
        if (days == null || days.isBlank()) {
            faults.add(Fault.variant("/days", "missing-field", "days"));
            return 0;
        }
        // ten years' working days; longer digits would not be a number any more
        if (days.matches("[+-]?\\d{1,4}") && Math.abs(Integer.parseInt(days)) <= LONGEST) return Integer.parseInt(days);
        faults.add(Fault.of(
                "/days", "days-out-of-range", days.length() > 20 ? days.substring(0, 20) + "…" : days, LONGEST));
        return 0;
    }

    private static int checked(int year) {
        var faults = new ArrayList<Fault>();
        Dates.read(year + "-01-01", "/year", faults);
        if (!faults.isEmpty()) throw new Rejected("calendar-invalid", faults);
        return year;
    }
}
