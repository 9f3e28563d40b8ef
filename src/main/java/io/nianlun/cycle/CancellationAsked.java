package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** Somebody has asked already that the cycle be cancelled. */
public class CancellationAsked extends Problem {

    CancellationAsked(String cycle) {
        super(Kind.NOT_NOW, "cancellation-asked", cycle);
    }
}
