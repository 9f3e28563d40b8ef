package io.nianlun.survey;

import io.nianlun.shared.Problem;

/** No ballots were entered, so there is nothing to close. */
public class BallotsNotEntered extends Problem {

    BallotsNotEntered(String cycle) {
        super(Kind.NOT_NOW, "ballots-not-entered", cycle);
    }
}
