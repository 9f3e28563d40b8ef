package io.nianlun.inbox;

import io.nianlun.shared.Problem;

/** A form's data are larger than what anyone types. */
class TypedTooMuch extends Problem {

    TypedTooMuch(int kilobytes, int most) {
        super(Kind.NOT_VALID, "typed-too-much", kilobytes, most);
    }
}
