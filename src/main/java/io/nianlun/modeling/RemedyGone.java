package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** The finding that was to be mended is not there any more. */
class RemedyGone extends Problem {

    RemedyGone(String element) {
        super(Kind.NOT_NOW, "remedy-gone", element);
    }
}
