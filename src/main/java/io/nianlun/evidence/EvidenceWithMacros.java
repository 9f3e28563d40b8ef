package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** The office file holds programs (macros), which are not kept. */
public class EvidenceWithMacros extends Problem {

    EvidenceWithMacros(String name) {
        super(Kind.NOT_VALID, "evidence-with-macros", name);
    }
}
