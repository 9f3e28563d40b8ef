package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** The cycle is no longer what its plan was drafted about. */
public class PlanOutdated extends Problem {

    PlanOutdated(String cycle) {
        super(Kind.NOT_NOW, "plan-outdated", cycle);
    }
}
