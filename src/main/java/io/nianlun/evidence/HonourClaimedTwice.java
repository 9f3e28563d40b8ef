package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** One honour document shows one claim of a unit in a year. */
public class HonourClaimedTwice extends Problem {

    HonourClaimedTwice(String document) {
        super(Kind.NOT_NOW, "honour-claimed-twice", document);
    }
}
