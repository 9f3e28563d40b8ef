package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** The supervision group has stopped the session; nothing of it is taken until the office has decided. */
class SessionHalted extends Problem {

    SessionHalted() {
        super(Kind.NOT_NOW, "session-halted");
    }
}
