package io.nianlun.scoring;

import io.nianlun.shared.Problem;

/** Somebody has decided on this correction already, or a later one has taken its place. */
class CorrectionDecided extends Problem {

    CorrectionDecided(Object... arguments) {
        super(Kind.NOT_NOW, "correction-decided", arguments);
    }
}
