package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** Nothing was submitted that could be corrected. */
public class NotRatedYet extends Problem {

    NotRatedYet() {
        super(Kind.NOT_NOW, "not-rated-yet");
    }
}
