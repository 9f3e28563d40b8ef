package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** A call says which version it means: a release made meanwhile must not change what runs. */
final class CallIsBound implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("callActivity")
                .filter(call -> !isBound(call))
                .forEach(call -> findings.add(call.id(), "binding-missing"));
    }

    private static boolean isBound(XmlFile.Element call) {
        var binding = call.attribute("camunda:calledElementBinding");
        return binding != null
                && (!binding.equals("version") || call.attribute("camunda:calledElementVersion") != null);
    }
}
