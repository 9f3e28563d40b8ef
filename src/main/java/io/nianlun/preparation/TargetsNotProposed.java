package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** A unit has not proposed its targets, so nothing can be said about them. */
public class TargetsNotProposed extends Problem {

    TargetsNotProposed(String unit) {
        super(Kind.NOT_NOW, "targets-not-proposed", unit);
    }
}
