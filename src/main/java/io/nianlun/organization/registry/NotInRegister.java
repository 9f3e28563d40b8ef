package io.nianlun.organization.registry;

import io.nianlun.shared.Problem;

/** No unit, office or person has this id. */
public class NotInRegister extends Problem {

    NotInRegister(String id) {
        super(Kind.NOT_THERE, "not-in-register", id);
    }
}
