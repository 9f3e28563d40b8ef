package io.nianlun.consequence;

import io.nianlun.shared.Problem;

/** Nothing that the caller may see follows from the cycle's results. */
public class ConsequencesHidden extends Problem {

    ConsequencesHidden() {
        super(Kind.NOT_THERE, "consequences-hidden");
    }
}
