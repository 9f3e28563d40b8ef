package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** What a process calls is there: in its own deployment, or among what was released. */
final class CalledProcessExists implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("callActivity")
                .filter(call -> !isThere(call, around))
                .forEach(call ->
                        findings.add(call.id(), "process-unknown", String.valueOf(call.attribute("calledElement"))));
    }

    private static boolean isThere(XmlFile.Element call, Surroundings around) {
        var called = String.valueOf(call.attribute("calledElement"));
        // which of the files' processes a variable names is known only when it runs
        if (around.processes().contains(called) || called.startsWith("$")) return true;
        if ("deployment".equals(call.attribute("camunda:calledElementBinding"))) return false;
        return around.given() == null || around.given().hasProcess(called);
    }
}
