package io.nianlun.workflow.difference;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.FlowNodes;
import io.nianlun.workflow.audit.XmlFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The elements of a diagram: everything with an id that people draw, and what is said of it. */
final class ProcessParts {

    /** Which words of the file are about the same thing to people. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("camunda:assignee", "group"),
            Map.entry("camunda:candidateGroups", "group"),
            Map.entry("camunda:candidateUsers", "group"),
            Map.entry("camunda:dueDate", "due"),
            Map.entry("camunda:formRef", "form"),
            Map.entry("camunda:delegateExpression", "step"),
            Map.entry("camunda:decisionRef", "decision"),
            Map.entry("calledElement", "called"),
            Map.entry("camunda:calledElementBinding", "binding"),
            Map.entry("camunda:calledElementVersion", "binding"),
            Map.entry("default", "default"),
            Map.entry("sourceRef", "from"),
            Map.entry("targetRef", "to"),
            Map.entry("attachedToRef", "attached"),
            Map.entry("camunda:historyTimeToLive", "history"),
            Map.entry("errorCode", "error"),
            Map.entry("camunda:priority", "priority"));

    /** What people draw besides the nodes that ways lead to. */
    private static final Set<String> OTHER_PARTS = Set.of(
            "process",
            "sequenceFlow",
            "message",
            "signal",
            "error",
            "escalation",
            "lane",
            "participant",
            "textAnnotation");

    private ProcessParts() {}

    private static boolean isPart(String name) {
        return FlowNodes.NAMES.contains(name) || OTHER_PARTS.contains(name);
    }

    static Map<String, Part> of(byte[] bytes) {
        var parts = new LinkedHashMap<String, Part>();
        var root = XmlFile.read(bytes, new Findings(""));
        if (root == null) return parts;
        var places = places(root);
        root.descendants()
                .filter(element -> isPart(element.name) && element.attribute("id") != null)
                .forEach(element -> parts.put(element.id(), part(element, places.get(element.id()))));
        return parts;
    }

    private static Part part(XmlFile.Element element, String place) {
        var facts = new TreeMap<String, String>();
        collect(element, facts);
        var name = element.attribute("name");
        var label = name == null || name.isBlank() ? element.id() : name;
        return new Part(element.id(), element.name, label, facts, place);
    }

    private static void collect(XmlFile.Element element, Map<String, String> facts) {
        element.attributes.forEach((name, value) -> {
            if (!name.equals("id") && !name.startsWith("xsi:")) add(facts, ABOUT.getOrDefault(name, "other"), value);
        });
        for (var child : element.children) inside(child, facts);
    }

    private static void inside(XmlFile.Element child, Map<String, String> facts) {
        if (isPart(child.name) || child.name.equals("incoming") || child.name.equals("outgoing")) return;
        switch (child.name) {
            case "documentation" -> add(facts, "documentation", child.text());
            case "conditionExpression" -> add(facts, "condition", child.text());
            case "timeDate", "timeDuration", "timeCycle" -> add(facts, "timer", child.text());
            case "camunda:in" -> add(facts, "input", passed(child));
            case "camunda:out" -> add(facts, "output", passed(child));
            case "camunda:property" -> add(facts, "english", child.attribute("name") + ": " + child.attribute("value"));
            case "multiInstanceLoopCharacteristics" -> {
                child.attributes.forEach((name, value) -> {
                    if (!name.equals("id")) add(facts, "multiple", value);
                });
                child.children.forEach(one -> add(facts, "multiple", one.text()));
            }
            case "camunda:executionListener" -> add(facts, "step", child.attribute("delegateExpression"));
            default -> collect(child, facts);
        }
    }

    private static String passed(XmlFile.Element child) {
        var from = child.attribute("businessKey") != null
                ? child.attribute("businessKey")
                : child.attribute("source") != null ? child.attribute("source") : child.attribute("sourceExpression");
        return from + " → " + (child.attribute("target") == null ? "businessKey" : child.attribute("target"));
    }

    private static void add(Map<String, String> facts, String about, String value) {
        if (value != null && !value.isBlank()) facts.merge(about, value, (one, other) -> one + ", " + other);
    }

    /** Only where a shape or a line stands: its size and colour are nobody's business. */
    private static Map<String, String> places(XmlFile.Element root) {
        var places = new HashMap<String, String>();
        root.descendants().filter(one -> one.attribute("bpmnElement") != null).forEach(shape -> {
            var points = new StringBuilder();
            shape.descendants()
                    .filter(point -> point.attribute("x") != null && !point.parent.name.endsWith("Label"))
                    .forEach(point -> points.append(point.attribute("x"))
                            .append(' ')
                            .append(point.attribute("y"))
                            .append(';'));
            places.put(shape.attribute("bpmnElement"), points.toString());
        });
        return places;
    }
}
