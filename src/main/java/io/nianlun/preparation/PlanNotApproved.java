package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** The newest version of a year's plan is not approved, so it cannot be adopted. */
public class PlanNotApproved extends Problem {

    PlanNotApproved(String cycle) {
        super(Kind.NOT_NOW, "plan-not-approved", cycle);
    }
}
