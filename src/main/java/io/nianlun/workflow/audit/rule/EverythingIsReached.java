package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.FlowNodes;
import io.nianlun.workflow.audit.XmlFile;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Nothing stands where no way leads. */
final class EverythingIsReached implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .descendants()
                .filter(scope -> scope.name.equals("process") || scope.name.equals("subProcess"))
                .forEach(scope -> scope(scope, findings));
    }

    private static void scope(XmlFile.Element scope, Findings findings) {
        var nodes = scope.children.stream()
                .filter(node -> FlowNodes.NAMES.contains(node.name))
                .toList();
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        nodes.stream()
                .filter(EverythingIsReached::begins)
                .map(XmlFile.Element::id)
                .forEach(open::add);
        var ways = scope.children("sequenceFlow")
                .collect(Collectors.groupingBy(flow -> String.valueOf(flow.attribute("sourceRef"))));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!reached.add(node)) continue;
            ways.getOrDefault(node, List.of()).forEach(way -> open.add(String.valueOf(way.attribute("targetRef"))));
        }
        nodes.stream()
                .map(XmlFile.Element::id)
                .filter(id -> !reached.contains(id))
                .forEach(id -> findings.add(id, "unreachable"));
    }

    private static boolean begins(XmlFile.Element node) {
        return Set.of("startEvent", "boundaryEvent").contains(node.name)
                || "true".equals(node.attribute("triggeredByEvent"));
    }
}
