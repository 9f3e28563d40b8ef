package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model must not keep a processor busy: every way back waits somewhere. */
final class EveryLoopWaits implements Rule {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");
    private static final Set<String> AT_ONCE = Set.of("errorEventDefinition", "escalationEventDefinition");

    private record Way(String from, String to) {}

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        definitions
                .descendants()
                .filter(scope -> scope.name.equals("process") || scope.name.equals("subProcess"))
                .forEach(scope -> loops(scope, findings));
    }

    private static void loops(XmlFile.Element scope, Findings findings) {
        var waiting = new HashSet<String>();
        scope.children.stream()
                .filter(EveryLoopWaits::waits)
                .map(XmlFile.Element::id)
                .forEach(waiting::add);
        var ways = Stream.concat(
                        scope.children("sequenceFlow")
                                .map(flow -> new Way(flow.attribute("sourceRef"), flow.attribute("targetRef"))),
                        scope.children("boundaryEvent")
                                .filter(EveryLoopWaits::catchesAtOnce)
                                .map(event -> new Way(event.attribute("attachedToRef"), event.id())))
                .filter(way -> !waiting.contains(way.from) && !waiting.contains(way.to))
                .toList();
        inCircles(ways).forEach(node -> findings.add(node, "endless-loop"));
    }

    /** What is left once everything is taken away that nothing leads to, or that leads nowhere. */
    private static Set<String> inCircles(List<Way> ways) {
        var left = withoutBeginnings(ways, Way::from, Way::to);
        left = withoutBeginnings(left, Way::to, Way::from);
        return left.stream().map(Way::from).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Each way is taken away once, when nothing leads to where it begins. */
    private static List<Way> withoutBeginnings(List<Way> ways, Function<Way, String> begin, Function<Way, String> end) {
        var coming = new HashMap<String, Integer>();
        var going = ways.stream().collect(Collectors.groupingBy(begin));
        ways.forEach(way -> coming.merge(end.apply(way), 1, Integer::sum));
        var open = new ArrayDeque<>(going.keySet());
        open.removeIf(coming::containsKey);
        while (!open.isEmpty())
            for (var way : going.remove(open.pop()))
                if (coming.merge(end.apply(way), -1, Integer::sum) == 0 && going.containsKey(end.apply(way)))
                    open.add(end.apply(way));
        return going.values().stream().flatMap(List::stream).toList();
    }

    /** A date comes once: the second time round it has passed already. */
    private static boolean waits(XmlFile.Element node) {
        return WAITS.contains(node.name) && node.all("timeDate").findAny().isEmpty()
                || "true".equals(node.attribute("camunda:asyncBefore"))
                || "true".equals(node.attribute("camunda:asyncAfter"));
    }

    private static boolean catchesAtOnce(XmlFile.Element event) {
        return event.children.stream().anyMatch(definition -> AT_ONCE.contains(definition.name));
    }
}
