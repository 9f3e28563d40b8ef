package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** There are no targets that the caller may know of. */
public class TargetsHidden extends Problem {

    TargetsHidden() {
        super(Kind.NOT_THERE, "targets-hidden");
    }
}
