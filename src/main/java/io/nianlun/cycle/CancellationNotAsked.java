package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** Nobody has asked that the cycle be cancelled, or it was decided already. */
public class CancellationNotAsked extends Problem {

    CancellationNotAsked(String cycle) {
        super(Kind.NOT_NOW, "cancellation-not-asked", cycle);
    }
}
