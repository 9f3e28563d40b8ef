package io.nianlun.survey;

import io.nianlun.shared.Problem;

/** Two readings of the ballots differ and no third one has settled it. */
public class BallotsDiffer extends Problem {

    BallotsDiffer(long rows) {
        super(Kind.NOT_NOW, "ballots-differ", rows);
    }
}
