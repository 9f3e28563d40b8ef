package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** The cycle has started, so this can no longer be done. */
public class CycleStarted extends Problem {

    public CycleStarted(String title) {
        super(Kind.NOT_NOW, "cycle-started", title);
    }
}
