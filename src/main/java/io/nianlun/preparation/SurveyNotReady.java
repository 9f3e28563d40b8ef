package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** The preparation cannot end while the cycle has no process for the social evaluation. */
public class SurveyNotReady extends Problem {

    SurveyNotReady(String cycle) {
        super(Kind.NOT_NOW, "survey-not-ready", cycle);
    }
}
