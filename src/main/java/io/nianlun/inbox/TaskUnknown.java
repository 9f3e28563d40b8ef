package io.nianlun.inbox;

import io.nianlun.shared.Problem;

/** There is no such task, or the person may not know of it: which of the two is not told. */
class TaskUnknown extends Problem {

    TaskUnknown(String task) {
        super(Kind.NOT_THERE, "task-unknown", task);
    }
}
