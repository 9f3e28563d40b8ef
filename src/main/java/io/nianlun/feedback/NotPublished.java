package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** The cycle's results are not published. */
public class NotPublished extends Problem {

    NotPublished(String cycle) {
        super(Kind.NOT_THERE, "not-published", cycle);
    }
}
