package io.nianlun.security;

import io.nianlun.shared.Problem;

/** Nobody of this id works here, or not any more. */
class NobodyToSignIn extends Problem {

    NobodyToSignIn(String person) {
        super(Kind.NOT_THERE, "nobody-to-sign-in", person);
    }
}
