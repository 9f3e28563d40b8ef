package io.nianlun.organization;

/** Who works the assessment; its id is the candidate group of its tasks. */
public record Office(String id, String name, Kind kind) {

    /** What an office is there for. */
    public enum Kind {
        /** Runs a part of the cycle. */
        OFFICE,
        /** Decides or watches. */
        BODY,
        /** Certifies figures. */
        DEPARTMENT,
        /** Rates units. */
        PANEL
    }
}
