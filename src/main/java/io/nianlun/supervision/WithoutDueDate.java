package io.nianlun.supervision;

import io.nianlun.shared.Problem;

/** A task without a due date has none that could be put off. */
class WithoutDueDate extends Problem {

    WithoutDueDate(String task) {
        super(Kind.NOT_NOW, "without-due-date", task);
    }
}
