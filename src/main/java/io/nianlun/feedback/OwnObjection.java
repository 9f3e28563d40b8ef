package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** Nobody looks into or decides an objection of their own unit. */
public class OwnObjection extends Problem {

    OwnObjection(String unit) {
        super(Kind.NOT_NOW, "own-objection", unit);
    }
}
