package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** The dates that were kept for a draft have passed, so the year cannot start on them. */
public class CalendarPassed extends Problem {

    CalendarPassed(String cycle, String phase, String due) {
        super(Kind.NOT_NOW, "calendar-passed", cycle, phase, due);
    }
}
