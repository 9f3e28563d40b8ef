package io.nianlun.security;

import io.nianlun.shared.Problem;

/** A demonstration's passwords stay what its pages say they are. */
class DemoPasswordFixed extends Problem {

    DemoPasswordFixed() {
        super(Kind.NOT_NOW, "demo-password-fixed");
    }
}
