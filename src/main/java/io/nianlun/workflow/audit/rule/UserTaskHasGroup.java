package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;
import java.util.stream.Stream;

/** A task that is nobody's is never done. */
final class UserTaskHasGroup implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .all("userTask")
                .filter(task -> Stream.of("camunda:assignee", "camunda:candidateGroups", "camunda:candidateUsers")
                        .allMatch(attribute -> task.attribute(attribute) == null))
                .forEach(task -> findings.add(task.id(), "group-missing"));
    }
}
