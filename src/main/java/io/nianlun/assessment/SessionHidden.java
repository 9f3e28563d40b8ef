package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** There is no such panel, or it is not the caller's to know. */
public class SessionHidden extends Problem {

    SessionHidden() {
        super(Kind.NOT_THERE, "session-hidden");
    }
}
