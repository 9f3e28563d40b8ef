package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** The year's plan was adopted: what it says is what the cycle runs. */
public class PlanBinds extends Problem {

    PlanBinds(String cycle) {
        super(Kind.NOT_NOW, "plan-binds", cycle);
    }
}
