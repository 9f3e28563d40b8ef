package io.nianlun.supervision;

import io.nianlun.shared.Problem;

/** Somebody has nudged for the task today; once a day is enough. */
class NudgedToday extends Problem {

    NudgedToday(String task) {
        super(Kind.NOT_NOW, "nudged-today", task);
    }
}
