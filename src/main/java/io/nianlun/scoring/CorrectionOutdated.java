package io.nianlun.scoring;

import io.nianlun.shared.Problem;

/** The figure has changed since the correction was asked for. */
class CorrectionOutdated extends Problem {

    CorrectionOutdated(Object... arguments) {
        super(Kind.NOT_NOW, "correction-outdated", arguments);
    }
}
