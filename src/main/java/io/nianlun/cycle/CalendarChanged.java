package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** Somebody else has edited the working calendar since the editor read it. */
public class CalendarChanged extends Problem {

    CalendarChanged(int year) {
        super(Kind.NOT_NOW, "calendar-changed", year);
    }
}
