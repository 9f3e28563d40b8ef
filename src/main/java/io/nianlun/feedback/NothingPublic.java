package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** Of that year the public was told nothing, and nothing is to come. */
public class NothingPublic extends Problem {

    NothingPublic(int year) {
        super(Kind.NOT_THERE, "nothing-public", String.valueOf(year));
    }
}
