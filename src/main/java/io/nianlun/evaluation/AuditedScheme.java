package io.nianlun.evaluation;

import io.nianlun.shared.Fault;
import java.util.List;

/**
 * What the audit made of a document.
 *
 * @param scheme null where there are faults
 * @param faults everything wrong, each with a pointer into the document
 * @param warnings what is allowed and yet rarely meant
 */
public record AuditedScheme(Scheme scheme, List<Fault> faults, List<Fault> warnings) {}
