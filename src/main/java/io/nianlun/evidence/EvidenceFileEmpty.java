package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** The file holds nothing. */
public class EvidenceFileEmpty extends Problem {

    EvidenceFileEmpty(String name) {
        super(Kind.NOT_VALID, "evidence-file-empty", name);
    }
}
