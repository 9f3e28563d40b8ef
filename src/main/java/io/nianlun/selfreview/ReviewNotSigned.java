package io.nianlun.selfreview;

import io.nianlun.shared.Problem;

/** The newest version of a unit's self-review is not signed, so it cannot be accepted. */
public class ReviewNotSigned extends Problem {

    ReviewNotSigned(String unit) {
        super(Kind.NOT_NOW, "self-review-not-signed", unit);
    }
}
