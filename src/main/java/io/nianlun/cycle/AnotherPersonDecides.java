package io.nianlun.cycle;

import io.nianlun.shared.Problem;

/** Who asks that a cycle be cancelled does not decide it. */
public class AnotherPersonDecides extends Problem {

    AnotherPersonDecides(String cycle) {
        super(Kind.NOT_NOW, "another-person-decides", cycle);
    }
}
