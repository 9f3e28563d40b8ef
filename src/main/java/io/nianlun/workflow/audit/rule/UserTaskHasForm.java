package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** Whoever opens a task sees a form: one of the same deployment, so that a version keeps the form it was drawn with. */
final class UserTaskHasForm implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions.all("userTask").forEach(task -> {
            var form = task.attribute("camunda:formRef");
            if (form == null || task.attribute("camunda:formRefBinding") == null)
                findings.add(task.id(), "form-missing");
            else if (!around.forms().contains(form)) findings.add(task.id(), "form-unknown", form);
        });
    }
}
