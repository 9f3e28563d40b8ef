package io.nianlun.scheme;

import io.nianlun.shared.Problem;

/** There is no scheme of that id, or not in that version. */
public class SchemeUnknown extends Problem {

    public SchemeUnknown(String id) {
        super(Kind.NOT_THERE, "scheme-unknown", id);
    }
}
