package io.nianlun.scoring;

import io.nianlun.evaluation.Indicator;

/** Which office certifies what: a leaf's own department, else the office that runs the year. */
final class Duties {

    /** Certifies the leaves that name no department, and all adjustments and vetoes. */
    static final String GENERAL_OFFICE = "office-general";

    private Duties() {}

    static boolean certifies(String office, Indicator leaf) {
        return office.equals(leaf.department() == null ? GENERAL_OFFICE : leaf.department());
    }

    static boolean certifiesAdjustments(String office) {
        return office.equals(GENERAL_OFFICE);
    }
}
