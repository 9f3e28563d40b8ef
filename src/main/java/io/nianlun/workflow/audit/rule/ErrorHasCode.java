package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** Without a code an event would catch every failure, an outage of the database too. */
final class ErrorHasCode implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .descendants()
                .filter(one -> lacks(one, "errorEventDefinition", "errorRef") || lacks(one, "error", "errorCode"))
                .forEach(one -> findings.add(one.id(), "error-code-missing"));
    }

    private static boolean lacks(XmlFile.Element one, String name, String attribute) {
        return one.name.equals(name) && one.attribute(attribute) == null;
    }
}
