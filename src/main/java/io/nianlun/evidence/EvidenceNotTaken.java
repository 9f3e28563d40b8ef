package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** The task takes no evidence about that matter. */
public class EvidenceNotTaken extends Problem {

    EvidenceNotTaken() {
        super(Kind.NOT_NOW, "evidence-not-taken");
    }
}
