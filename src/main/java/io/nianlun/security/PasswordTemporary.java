package io.nianlun.security;

import io.nianlun.shared.Problem;

/** The password was given by an administrator: it is right, and only serves to choose another. */
class PasswordTemporary extends Problem {

    PasswordTemporary() {
        super(Kind.NOT_NOW, "password-temporary");
    }
}
