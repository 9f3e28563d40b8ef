package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;

/** A gateway that asks needs an answer for each way, and one way for all else. */
final class GatewayIsComplete implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .descendants()
                .filter(one -> one.name.equals("exclusiveGateway") || one.name.equals("inclusiveGateway"))
                .forEach(gateway -> gateway(gateway, findings));
    }

    private static void gateway(XmlFile.Element gateway, Findings findings) {
        var ways = gateway.parent
                .children("sequenceFlow")
                .filter(flow -> gateway.id().equals(flow.attribute("sourceRef")))
                .toList();
        if (ways.size() < 2) return;
        if (gateway.attribute("default") == null) findings.add(gateway.id(), "default-missing");
        ways.stream()
                .filter(way -> !String.valueOf(way.attribute("id")).equals(gateway.attribute("default")))
                .filter(way -> way.children("conditionExpression").findAny().isEmpty())
                .forEach(way -> findings.add(way.id(), "condition-missing"));
    }
}
