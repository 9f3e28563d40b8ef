package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** A service task does one of the application's steps. */
final class ServiceTaskHasStep implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("serviceTask")
                .filter(one -> one.attribute("camunda:delegateExpression") == null)
                .forEach(one -> findings.add(one.id(), "step-missing"));
    }
}
