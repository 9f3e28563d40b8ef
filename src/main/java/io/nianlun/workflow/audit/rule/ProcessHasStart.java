package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** A process begins somewhere. */
final class ProcessHasStart implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("process")
                .filter(process -> process.children("startEvent").findAny().isEmpty())
                .forEach(process -> findings.add(process.id(), "start-missing"));
    }
}
