package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** A drawing that is not marked so the engine only keeps. */
final class ProcessIsExecutable implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("process")
                .filter(process -> !"true".equals(process.attribute("isExecutable")))
                .forEach(process -> findings.add(process.id(), "process-not-executable"));
    }
}
