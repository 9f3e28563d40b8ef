package io.nianlun.evidence;

import io.nianlun.inbox.TaskContext;

/** Which tasks take evidence, and about what: a bean for each room that has such tasks. */
public interface EvidenceTaker {

    /** Whether who does the task may attach something about that matter: {@code indicator:<id>}, {@code claim:<id>}. */
    boolean takes(TaskContext task, String about);
}
