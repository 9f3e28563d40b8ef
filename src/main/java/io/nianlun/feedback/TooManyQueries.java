package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** The unit waits for so many answers that it asks nothing more until some are there. */
public class TooManyQueries extends Problem {

    TooManyQueries(int most) {
        super(Kind.NOT_NOW, "too-many-queries", most);
    }
}
