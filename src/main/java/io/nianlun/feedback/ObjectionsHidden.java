package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** There are no objections that the caller may know of. */
public class ObjectionsHidden extends Problem {

    ObjectionsHidden() {
        super(Kind.NOT_THERE, "objections-hidden");
    }
}
