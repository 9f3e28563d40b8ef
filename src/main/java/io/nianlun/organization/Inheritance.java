package io.nianlun.organization;

/** Whose earlier grades count as those of a unit that others were merged into. */
public enum Inheritance {
    /** Its own and, where it was founded by the merger, those of its main predecessor. */
    MAIN,
    /** The worst of all that were merged: a 诫勉 of any of them goes on. */
    WORST,
    /** Its own only: a unit that a merger founded begins anew. */
    NONE
}
