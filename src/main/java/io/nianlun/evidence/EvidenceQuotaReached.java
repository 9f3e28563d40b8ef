package io.nianlun.evidence;

import io.nianlun.shared.Problem;

/** With this file the unit would have attached more than it may in a year. */
public class EvidenceQuotaReached extends Problem {

    EvidenceQuotaReached(String name, long megabytes) {
        super(Kind.NOT_VALID, "evidence-quota-reached", name, megabytes);
    }
}
