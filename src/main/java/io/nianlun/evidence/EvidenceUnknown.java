package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** There is no such evidence, or the caller may not know of it. */
public class EvidenceUnknown extends Problem {

    EvidenceUnknown() {
        super(Kind.NOT_THERE, "evidence-unknown");
    }
}
