package io.nianlun.assessment;

/** Says where the audit group has accepted that a unit excelled; whoever keeps the claims tells it. */
public interface AcceptedClaims {

    /** Whether a claim of innovation or excellence was accepted for a unit on an indicator of a cycle. */
    boolean excels(String cycle, String unit, String indicator);
}
