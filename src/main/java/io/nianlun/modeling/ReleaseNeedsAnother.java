package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** Who drew or proposed a change does not release it. */
class ReleaseNeedsAnother extends Problem {

    ReleaseNeedsAnother(String title) {
        super(Kind.NOT_NOW, "release-needs-another", title);
    }
}
