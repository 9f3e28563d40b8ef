package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** The newest round of a unit's targets is not approved, so it cannot be locked. */
public class TargetsNotApproved extends Problem {

    TargetsNotApproved(String unit) {
        super(Kind.NOT_NOW, "targets-not-approved", unit);
    }
}
