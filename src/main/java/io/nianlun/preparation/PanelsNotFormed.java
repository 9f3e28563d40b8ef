package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** The preparation cannot end before the panels of the cycle are formed. */
public class PanelsNotFormed extends Problem {

    PanelsNotFormed(String cycle) {
        super(Kind.NOT_NOW, "panels-not-formed", cycle);
    }
}
