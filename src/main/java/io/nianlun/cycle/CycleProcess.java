package io.nianlun.cycle;

/** The names that the annual cycle's models and this room share. */
final class CycleProcess {

    static final String KEY = "annualCycle";

    /** Stands in for a phase that the scheme leaves out. */
    static final String LEAVE_OUT = "leaveOutPhase";

    static final String RUN = "runPhase";

    /** Opens a phase for those whom it concerns; several instances of it work at the same time. */
    static final String OPEN = "openPhase";

    static final String CYCLE = "cycle";
    static final String PHASE = "phase";
    static final String SUBJECT = "subject";
    static final String UNIT = "unit";
    static final String DUE = "due";
    static final String SUBJECTS = "subjects";

    /** Whom a phase is opened for: what the models put into the variable {@code subjects}. */
    static final String UNITS = "units";

    static final String DEPARTMENTS = "departments";
    static final String PANELS = "panels";

    static final String PHASE_FINISHED = "cycle.phaseFinished";

    /** The name of the variable that binds the annual cycle's call of a process to the version noted at the start. */
    static String versionVariable(String process) {
        return process + "Version";
    }

    /** The name of the variable that says which process works a phase that is worked once for the whole cycle. */
    static String processVariable(String phase) {
        return phase + "Process";
    }

    /** The name of the variable that says which process runs a phase that many work on. */
    static String runnerVariable(String phase) {
        return phase + "Runner";
    }

    private CycleProcess() {}
}
