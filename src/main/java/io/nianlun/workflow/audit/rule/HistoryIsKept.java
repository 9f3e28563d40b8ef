package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** A process says how long what happened in it is kept. */
final class HistoryIsKept implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("process")
                .filter(one -> one.attribute("camunda:historyTimeToLive") == null)
                .forEach(one -> findings.add(one.id(), "history-missing"));
    }
}
