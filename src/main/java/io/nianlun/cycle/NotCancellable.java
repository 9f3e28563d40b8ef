package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** Only a running cycle is cancelled: a draft is discarded, and what is published stays. */
public class NotCancellable extends Problem {

    NotCancellable(String cycle) {
        super(Kind.NOT_NOW, "not-cancellable", cycle);
    }
}
