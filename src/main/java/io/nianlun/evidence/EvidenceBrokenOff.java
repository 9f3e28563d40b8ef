package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** The upload ended before the file did; nothing of it was kept. */
public class EvidenceBrokenOff extends Problem {

    EvidenceBrokenOff(String name) {
        super(Kind.NOT_VALID, "evidence-broken-off", name);
    }
}
