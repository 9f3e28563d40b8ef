package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** A cancelled cycle does not change any more. */
public class CycleCancelled extends Problem {

    CycleCancelled(String cycle) {
        super(Kind.NOT_NOW, "cycle-cancelled", cycle);
    }
}
