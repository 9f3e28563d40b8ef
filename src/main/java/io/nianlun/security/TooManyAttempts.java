package io.nianlun.security;

import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins failed; until the pause is over nobody gets in here. */
class TooManyAttempts extends AuthenticationException {

    private final long seconds;

    TooManyAttempts(long seconds) {
        super("too many attempts");
        this.seconds = seconds;
    }

    /** How long the pause still lasts. */
    long seconds() {
        return seconds;
    }
}
