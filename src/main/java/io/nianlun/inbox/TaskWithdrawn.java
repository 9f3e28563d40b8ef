package io.nianlun.inbox;

import io.nianlun.shared.Problem;

/** The task's cycle was cancelled, and the task with it. */
public class TaskWithdrawn extends Problem {

    TaskWithdrawn(String task, String reason) {
        super(Kind.NOT_NOW, "task-withdrawn", task, reason);
    }
}
