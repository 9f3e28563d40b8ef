package io.nianlun.journal;

import io.nianlun.shared.Problem;

/** Somebody else has the chain worked out just now. */
public class VerificationRunning extends Problem {

    VerificationRunning() {
        super(Kind.NOT_NOW, "journal-verification-running");
    }
}
