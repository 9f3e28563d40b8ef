package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** Whoever looked into an objection does not decide it. */
public class HandlerOfObjection extends Problem {

    HandlerOfObjection(String unit) {
        super(Kind.NOT_NOW, "handler-of-objection", unit);
    }
}
