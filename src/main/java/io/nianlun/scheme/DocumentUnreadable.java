package io.nianlun.scheme;

import io.nianlun.shared.Problem;

/** What was sent is not YAML. */
class DocumentUnreadable extends Problem {

    DocumentUnreadable(String where) {
        super(Kind.NOT_VALID, "document-unreadable", where);
    }
}
