package io.nianlun.workflow.audit;

import java.util.Set;

/** What ways lead to and from in a diagram. */
public final class FlowNodes {

    public static final Set<String> NAMES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "receiveTask",
            "manualTask",
            "task",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    private FlowNodes() {}
}
