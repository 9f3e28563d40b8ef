package io.nianlun.cycle;

/** The last subject of a phase was opened, or one of them ended; once that is committed, the phase may go on. */
record PhaseMayHaveFinished(String cycle, String process) {}
