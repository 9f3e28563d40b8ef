package io.nianlun.approval;

import io.nianlun.shared.Problem;

/** Nobody else has confirmed the grades that were changed by hand. */
public class ChangesNotConfirmed extends Problem {

    ChangesNotConfirmed(String cycle) {
        super(Kind.NOT_NOW, "changes-not-confirmed", cycle);
    }
}
