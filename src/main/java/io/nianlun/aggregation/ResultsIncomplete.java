package io.nianlun.aggregation;

import io.nianlun.shared.Problem;

/** Something is missing for a ranked unit, so the year can be neither reported nor decided. */
public class ResultsIncomplete extends Problem {

    ResultsIncomplete(String cycle) {
        super(Kind.NOT_NOW, "results-incomplete", cycle);
    }
}
