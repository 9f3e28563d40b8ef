package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** The file is larger than any may be. */
public class EvidenceFileTooLarge extends Problem {

    EvidenceFileTooLarge(String name, long megabytes) {
        super(Kind.NOT_VALID, "evidence-file-too-large", name, megabytes);
    }
}
