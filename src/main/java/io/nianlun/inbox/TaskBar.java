package io.nianlun.inbox;

import io.nianlun.shared.Problem;
import java.util.Optional;

/**
 * Who may not do a task although it is offered to them, because of what they did before: a bean for each room that has
 * such tasks. They can read it, and neither take nor complete it.
 */
public interface TaskBar {

    /** Whether the room bars anyone from that task. */
    boolean of(String process, String taskName);

    /** Why the person of the context may not do the task; empty where they may. */
    Optional<Problem> refusal(TaskContext task);
}
