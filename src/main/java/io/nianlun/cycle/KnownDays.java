package io.nianlun.cycle;

/** Where the working days come from. */
interface KnownDays {

    /** As this node knows them; another node's edit is seen within a second. */
    WorkingDays current();

    /** As they are now, whichever node changed them last: for dates that are kept. */
    default WorkingDays fresh() {
        return current();
    }
}
