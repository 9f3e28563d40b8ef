package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** Without a day nothing is ever late, and nobody is reminded. */
final class UserTaskHasDueDate implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("userTask")
                .filter(one -> one.attribute("camunda:dueDate") == null)
                .forEach(one -> findings.add(one.id(), "due-missing"));
    }
}
