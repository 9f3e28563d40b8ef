package io.nianlun.cycle;

import java.time.Instant;

/**
 * How a phase of a cycle stands.
 *
 * @param process the key of the process that each of its subjects goes through
 * @param state planned, running or done
 * @param open for how many subjects (units, offices, panels) it is not finished
 * @param done for how many it is
 * @param overdue how many of the open ones are past the phase's deadline
 * @param due the end of the phase's last working day; null while the cycle has not started
 */
public record PhaseState(String process, String state, int open, int done, int overdue, Instant due) {}
