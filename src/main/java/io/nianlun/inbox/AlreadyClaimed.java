package io.nianlun.inbox;

import io.nianlun.shared.Problem;

/** Somebody else has the task. */
public class AlreadyClaimed extends Problem {

    AlreadyClaimed(String task, String holder) {
        super(Kind.NOT_NOW, "already-claimed", task, holder);
    }
}
