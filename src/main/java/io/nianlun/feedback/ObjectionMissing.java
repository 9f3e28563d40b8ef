package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** The unit has objected to nothing. */
public class ObjectionMissing extends Problem {

    ObjectionMissing(String unit) {
        super(Kind.NOT_NOW, "objection-missing", unit);
    }
}
