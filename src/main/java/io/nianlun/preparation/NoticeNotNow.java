package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** A notice is for a cycle that runs. */
public class NoticeNotNow extends Problem {

    NoticeNotNow(String cycle) {
        super(Kind.NOT_NOW, "notice-not-now", cycle);
    }
}
