package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** There is no cycle of that id. */
public class CycleUnknown extends Problem {

    public CycleUnknown(String cycle) {
        super(Kind.NOT_THERE, "cycle-unknown", cycle);
    }
}
