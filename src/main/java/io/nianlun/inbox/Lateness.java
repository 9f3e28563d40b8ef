package io.nianlun.inbox;

import java.time.Instant;

/** How late a task is. The room that knows the working days answers. */
public interface Lateness {

    /** The working days from the day on which it was due to now; 0 where that day has not passed. */
    int daysLate(Instant due, Instant now);

    /** Whether a date rests on an assumption: the holidays of its year are not announced yet. */
    boolean isAssumed(Instant due);
}
