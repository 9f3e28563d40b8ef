package io.nianlun.workflow.audit;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process needs besides being safe: every task for somebody, with its form and a day; a way through. */
final class BpmnRules {

    private static final Set<String> NODES = Set.of(
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

    private final Set<String> forms;
    private final Set<String> decisions;
    private final Set<String> processes;
    private final Findings findings;

    BpmnRules(Set<String> forms, Set<String> decisions, Set<String> processes, Findings findings) {
        this.forms = forms;
        this.decisions = decisions;
        this.processes = processes;
        this.findings = findings;
    }

    void check(XmlFile.Element definitions) {
        each(definitions, "process", this::process);
        each(definitions, "userTask", this::userTask);
        each(definitions, "serviceTask", task -> needs(task, "camunda:delegateExpression", "step-missing"));
        each(definitions, "businessRuleTask", this::businessRuleTask);
        each(definitions, "callActivity", this::callActivity);
        // Without a code an event would catch every failure, an outage of the database too.
        each(definitions, "errorEventDefinition", event -> needs(event, "errorRef", "error-code-missing"));
        each(definitions, "error", error -> needs(error, "errorCode", "error-code-missing"));
        each(definitions, "exclusiveGateway", this::gateway);
        each(definitions, "inclusiveGateway", this::gateway);
        definitions
                .descendants()
                .filter(scope -> scope.name.equals("process") || scope.name.equals("subProcess"))
                .forEach(this::reachable);
    }

    private void process(XmlFile.Element process) {
        needs(process, "camunda:historyTimeToLive", "history-missing");
        if (!"true".equals(process.attribute("isExecutable"))) findings.add(process.id(), "process-not-executable");
        if (process.children("startEvent").findAny().isEmpty()) findings.add(process.id(), "start-missing");
    }

    private void userTask(XmlFile.Element task) {
        if (task.attribute("camunda:assignee") == null
                && task.attribute("camunda:candidateGroups") == null
                && task.attribute("camunda:candidateUsers") == null) findings.add(task.id(), "group-missing");
        needs(task, "camunda:dueDate", "due-missing");
        var form = task.attribute("camunda:formRef");
        if (form == null || task.attribute("camunda:formRefBinding") == null) findings.add(task.id(), "form-missing");
        else if (!forms.contains(form)) findings.add(task.id(), "form-unknown", form);
    }

    private void businessRuleTask(XmlFile.Element task) {
        var decision = task.attribute("camunda:decisionRef");
        if (decision == null || task.attribute("camunda:decisionRefBinding") == null)
            findings.add(task.id(), "decision-missing");
        else if (!decisions.contains(decision)) findings.add(task.id(), "decision-unknown", decision);
    }

    private void callActivity(XmlFile.Element call) {
        var binding = call.attribute("camunda:calledElementBinding");
        if (binding == null) findings.add(call.id(), "binding-missing");
        if ("version".equals(binding)) needs(call, "camunda:calledElementVersion", "binding-missing");
        var called = String.valueOf(call.attribute("calledElement"));
        // which of the files' processes a variable names is known only when it runs
        if ("deployment".equals(binding) && !called.startsWith("$") && !processes.contains(called))
            findings.add(call.id(), "process-unknown", called);
    }

    /** A gateway that asks needs an answer for each way, or one way for all else. */
    private void gateway(XmlFile.Element gateway) {
        var ways = flows(gateway.parent)
                .filter(flow -> gateway.attribute("id").equals(flow.attribute("sourceRef")))
                .toList();
        if (ways.size() < 2) return;
        if (gateway.attribute("default") == null) findings.add(gateway.id(), "default-missing");
        ways.stream()
                .filter(way -> !String.valueOf(way.attribute("id")).equals(gateway.attribute("default")))
                .filter(way -> way.children("conditionExpression").findAny().isEmpty())
                .forEach(way -> findings.add(way.id(), "condition-missing"));
    }

    private void reachable(XmlFile.Element scope) {
        var nodes = scope.children.stream()
                .filter(node -> NODES.contains(node.name))
                .toList();
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        nodes.stream().filter(BpmnRules::begins).map(XmlFile.Element::id).forEach(open::add);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!reached.add(node)) continue;
            flows(scope)
                    .filter(flow -> node.equals(flow.attribute("sourceRef")))
                    .map(flow -> String.valueOf(flow.attribute("targetRef")))
                    .forEach(open::add);
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

    private static Stream<XmlFile.Element> flows(XmlFile.Element scope) {
        return scope.children("sequenceFlow");
    }

    private static void each(XmlFile.Element root, String name, Consumer<XmlFile.Element> rule) {
        root.all(name).forEach(rule);
    }

    private void needs(XmlFile.Element element, String attribute, String code) {
        if (element.attribute(attribute) == null) findings.add(element.id(), code);
    }

    static Set<String> idsOf(List<XmlFile.Element> roots, String element) {
        return roots.stream()
                .flatMap(root -> root.all(element))
                .map(XmlFile.Element::id)
                .collect(Collectors.toSet());
    }
}
