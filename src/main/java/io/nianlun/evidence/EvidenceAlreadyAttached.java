package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** The same file is attached to the same matter already. */
public class EvidenceAlreadyAttached extends Problem {

    EvidenceAlreadyAttached(String title) {
        super(Kind.NOT_NOW, "evidence-already-attached", title);
    }
}
