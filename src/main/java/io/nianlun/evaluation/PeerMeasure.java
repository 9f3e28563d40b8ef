package io.nianlun.evaluation;

/** A measure that compares a unit with the others. */
interface PeerMeasure {

    /** Whether units of all classes are peers, not only those of the own class. */
    boolean amongAll();
}
