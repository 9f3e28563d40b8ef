package io.nianlun.supervision;

import io.nianlun.shared.Problem;

/** The task was done meanwhile, was taken away, or never was. */
class TaskNotOpen extends Problem {

    TaskNotOpen(String task) {
        super(Kind.NOT_THERE, "task-not-open", task);
    }
}
