package io.nianlun.feedback;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that a unit can object to.
 *
 * @param about {@code indicator:<id>}, {@code adjustment:<id>}, {@code veto:<id>} or {@code grade}
 * @param parts the numbers that a correction may name; none where there is nothing to correct
 * @param now what those numbers are; without those that are not known
 * @param grade the grade as it is; null for every other matter
 */
record Matter(String about, String title, Way way, List<String> parts, Map<String, BigDecimal> now, String grade) {

    /** How an upheld objection to it is carried out. */
    enum Way {
        /** A certified figure is corrected. */
        FIGURE,
        /** The events that count give way to others, or to none. */
        EVENTS,
        /** What raters and ballots say gives way to a score that was decided. */
        SCORE,
        /** The events that a veto rests on are struck. */
        STRIKE,
        /** The committee decides about the grade. */
        GRADE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The id in {@code about}; "" for the grade. */
    static String id(String about) {
        return about.substring(about.indexOf(':') + 1);
    }

    boolean admitsNumbers() {
        return !parts.isEmpty();
    }
}
