package io.nianlun.feedback;

import io.nianlun.shared.Problem;

/** Nothing was written for the unit that it could be told. */
public class LetterMissing extends Problem {

    LetterMissing(String unit) {
        super(Kind.NOT_NOW, "letter-missing", unit);
    }
}
