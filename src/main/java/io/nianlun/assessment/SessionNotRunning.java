package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** The panel has no session that could be stopped: it has not begun, or it is over. */
class SessionNotRunning extends Problem {

    SessionNotRunning() {
        super(Kind.NOT_NOW, "session-not-running");
    }
}
