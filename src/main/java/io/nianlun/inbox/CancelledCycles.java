package io.nianlun.inbox;

import java.util.Optional;

/** Why the cycle of a task was cancelled, which took the task away. The room that knows the cycles answers. */
public interface CancelledCycles {

    /** The reason; empty for a cycle that was not cancelled. */
    Optional<String> reason(String cycle);
}
