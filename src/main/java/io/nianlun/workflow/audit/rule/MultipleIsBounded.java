package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** Nothing multiplies without saying by what, and nothing that multiplies lies in another. */
final class MultipleIsBounded implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions.all("multiInstanceLoopCharacteristics").forEach(loop -> {
            if (loop.children("loopCardinality").findAny().isEmpty() && loop.attribute("camunda:collection") == null)
                findings.add(loop.id(), "multiple-of-nothing");
            for (var outer = loop.parent.parent; outer != null; outer = outer.parent)
                if (outer.children("multiInstanceLoopCharacteristics").findAny().isPresent())
                    findings.add(loop.id(), "multiple-in-multiple");
        });
    }
}
