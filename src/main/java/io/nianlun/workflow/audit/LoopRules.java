package io.nianlun.workflow.audit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A model must not keep a processor busy: every way back waits somewhere, and nothing multiplies without a bound. */
final class LoopRules {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");
    private static final Set<String> AT_ONCE = Set.of("errorEventDefinition", "escalationEventDefinition");

    private record Way(String from, String to) {}

    private final Findings findings;

    LoopRules(Findings findings) {
        this.findings = findings;
    }

    void check(XmlFile.Element definitions) {
        definitions
                .descendants()
                .filter(scope -> scope.name.equals("process") || scope.name.equals("subProcess"))
                .forEach(this::loops);
        definitions.all("multiInstanceLoopCharacteristics").forEach(this::multiple);
        definitions
                .all("process")
                .forEach(process -> process.all("callActivity")
                        .filter(call -> process.id().equals(call.attribute("calledElement")))
                        .forEach(call -> findings.add(call.id(), "calls-itself")));
    }

    private void loops(XmlFile.Element scope) {
        var waiting = new HashSet<String>();
        scope.children.stream()
                .filter(LoopRules::waits)
                .map(XmlFile.Element::id)
                .forEach(waiting::add);
        var ways = Stream.concat(
                        scope.children("sequenceFlow")
                                .map(flow -> new Way(flow.attribute("sourceRef"), flow.attribute("targetRef"))),
                        scope.children("boundaryEvent")
                                .filter(LoopRules::catchesAtOnce)
                                .map(event -> new Way(event.attribute("attachedToRef"), event.id())))
                .filter(way -> !waiting.contains(way.from) && !waiting.contains(way.to))
                .toList();
        inCircles(ways).forEach(node -> findings.add(node, "endless-loop"));
    }

    /** What is left once everything is taken away that nothing leads to, or that leads nowhere. */
    private static Set<String> inCircles(List<Way> ways) {
        var left = ways;
        while (true) {
            var begins = new HashSet<String>();
            var ends = new HashSet<String>();
            left.forEach(way -> {
                begins.add(way.from);
                ends.add(way.to);
            });
            var kept = left.stream()
                    .filter(way -> ends.contains(way.from) && begins.contains(way.to))
                    .toList();
            if (kept.size() == left.size()) break;
            left = kept;
        }
        var nodes = new LinkedHashSet<String>();
        left.forEach(way -> nodes.add(way.from));
        return nodes;
    }

    private void multiple(XmlFile.Element loop) {
        if (loop.children("loopCardinality").findAny().isEmpty() && loop.attribute("camunda:collection") == null)
            findings.add(loop.id(), "multiple-of-nothing");
        for (var around = loop.parent.parent; around != null; around = around.parent)
            if (around.children("multiInstanceLoopCharacteristics").findAny().isPresent())
                findings.add(loop.id(), "multiple-in-multiple");
    }

    private static boolean waits(XmlFile.Element node) {
        return WAITS.contains(node.name)
                || "true".equals(node.attribute("camunda:asyncBefore"))
                || "true".equals(node.attribute("camunda:asyncAfter"));
    }

    private static boolean catchesAtOnce(XmlFile.Element event) {
        return event.children.stream().anyMatch(definition -> AT_ONCE.contains(definition.name));
    }
}
