package io.nianlun.evidence;

import io.nianlun.shared.Problem;
import java.time.LocalDate;

/** The evidence is of another year than the assessed one. */
public class EvidenceOutsideYear extends Problem {

    EvidenceOutsideYear(LocalDate date, int year) {
        super(Kind.NOT_VALID, "evidence-outside-year", date.toString(), Integer.toString(year));
    }
}
