package io.nianlun.supervision;

import io.nianlun.shared.Problem;

/** Somebody has nudged for the task on the last working day; it can be asked for all the same. */
class NudgedLately extends Problem {

    NudgedLately(String task) {
        super(Kind.NOT_NOW, "nudged-lately", task);
    }
}
