package io.nianlun.scoring;

import io.nianlun.shared.Problem;

/** Whoever asked for a correction cannot confirm it too. */
class CorrectionNeedsSecondPerson extends Problem {

    CorrectionNeedsSecondPerson(Object... arguments) {
        super(Kind.NOT_NOW, "correction-needs-second-person", arguments);
    }
}
