package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** One thing that a process needs before it can be released. */
@FunctionalInterface
public interface Rule {

    /** Adds a finding for every element of the diagram that lacks it. */
    void check(XmlFile.Element definitions, Surroundings around, Findings findings);
}
