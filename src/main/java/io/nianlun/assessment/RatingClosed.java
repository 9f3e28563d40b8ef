package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** All have rated and the ratings are closed: none is corrected any more. */
public class RatingClosed extends Problem {

    RatingClosed() {
        super(Kind.NOT_NOW, "rating-closed");
    }
}
