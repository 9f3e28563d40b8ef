package io.nianlun.cycle;

import io.nianlun.shared.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Reads days as people write them to the calls: {@code 2026-02-14}. */
final class Dates {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    private Dates() {}

    /** Null, with a fault that names the text, where it is no day between 1949 and 2200. */
    static LocalDate read(String text, String path, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.variant(path, "missing-field", "date"));
            return null;
        }
        try {
            // a longer year would be read as well, with a sign
            var day = text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
            if (day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return day;
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        faults.add(Fault.of(path, "no-such-day", text.length() > 40 ? text.substring(0, 40) + "…" : text));
        return null;
    }
}
