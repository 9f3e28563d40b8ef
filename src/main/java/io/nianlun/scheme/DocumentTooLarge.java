package io.nianlun.scheme;

import io.nianlun.shared.Problem;

/** What was sent is larger or deeper than any scheme. */
class DocumentTooLarge extends Problem {

    DocumentTooLarge() {
        super(Kind.NOT_VALID, "too-large");
    }
}
