package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A process that calls itself would never end, whether directly or through those that it calls. */
final class NothingCallsItself implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("process")
                .forEach(process -> process.all("callActivity")
                        .filter(call -> leadsTo(process.id(), call.attribute("calledElement"), around))
                        .forEach(call -> findings.add(call.id(), "calls-itself")));
    }

    private static boolean leadsTo(String process, String called, Surroundings around) {
        if (called == null) return false;
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(called));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(process)) return true;
            if (seen.add(next))
                open.addAll(around.given() == null ? Set.of() : around.given().calls(next));
        }
        return false;
    }
}
