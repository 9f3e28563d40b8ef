package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** The content is none of the kinds that are kept, whatever the name says. */
public class EvidenceKindRefused extends Problem {

    EvidenceKindRefused(String name) {
        super(Kind.NOT_VALID, "evidence-kind-refused", name);
    }
}
