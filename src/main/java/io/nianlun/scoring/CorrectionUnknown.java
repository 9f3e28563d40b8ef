package io.nianlun.scoring;

import io.nianlun.shared.Problem;

/** There is no such correction in this cycle. */
class CorrectionUnknown extends Problem {

    CorrectionUnknown(Object... arguments) {
        super(Kind.NOT_THERE, "correction-unknown", arguments);
    }
}
