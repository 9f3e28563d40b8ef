package io.nianlun.inbox;

import io.nianlun.shared.Problem;

/** The task was done, or taken away with its process, before the call came. */
public class TaskHasEnded extends Problem {

    TaskHasEnded(String task) {
        super(Kind.NOT_NOW, "task-ended", task);
    }
}
