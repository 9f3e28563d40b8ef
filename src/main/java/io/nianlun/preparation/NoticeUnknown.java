package io.nianlun.preparation;

import io.nianlun.shared.Problem;

/** The cycle has no notice of that id. */
public class NoticeUnknown extends Problem {

    NoticeUnknown(String id) {
        super(Kind.NOT_THERE, "notice-unknown", id);
    }
}
