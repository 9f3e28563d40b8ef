package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** A closed cycle does not change any more. */
public class CycleClosed extends Problem {

    CycleClosed(String cycle) {
        super(Kind.NOT_NOW, "cycle-closed", cycle);
    }
}
