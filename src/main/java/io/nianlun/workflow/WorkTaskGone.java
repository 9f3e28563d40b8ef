package io.nianlun.workflow;

import io.nianlun.shared.Problem;

/** No such task is open: it was completed, taken away, or never there. */
public class WorkTaskGone extends Problem {

    WorkTaskGone(String task) {
        super(Kind.NOT_THERE, "work-task-gone", task);
    }
}
