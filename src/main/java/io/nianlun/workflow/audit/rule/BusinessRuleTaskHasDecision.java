package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** A business rule task asks a decision of the same deployment. */
final class BusinessRuleTaskHasDecision implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions.all("businessRuleTask").forEach(task -> {
            var decision = task.attribute("camunda:decisionRef");
            if (decision == null || task.attribute("camunda:decisionRefBinding") == null)
                findings.add(task.id(), "decision-missing");
            else if (!around.decisions().contains(decision)) findings.add(task.id(), "decision-unknown", decision);
        });
    }
}
