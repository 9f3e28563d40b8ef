package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** Whoever judged a unit in the year does not look into its objection. */
public class JudgeOfUnit extends Problem {

    JudgeOfUnit(String unit, String did) {
        super(Kind.NOT_NOW, "judge-of-unit", unit, did);
    }
}
