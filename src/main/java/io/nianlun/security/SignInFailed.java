package io.nianlun.security;

import org.springframework.security.core.AuthenticationException;

/** No account has this name and this password; which of the two is wrong is not told. */
class SignInFailed extends AuthenticationException {

    private final int left;

    SignInFailed(int left) {
        super("sign-in failed");
        this.left = left;
    }

    /** How many attempts are left before a pause. */
    int left() {
        return left;
    }
}
