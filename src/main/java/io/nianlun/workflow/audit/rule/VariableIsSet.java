package io.nianlun.workflow.audit.rule;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;
import io.nianlun.workflow.engine.Expressions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an expression reads somebody has set: a form, a step, the way in, or another element. */
final class VariableIsSet implements Rule {

    @Override
    public void check(XmlFile.Element definitions, Surroundings around, Findings findings) {
        if (around.given() == null) return;
        var known = new HashSet<String>();
        definitions
                .all("process")
                .forEach(process -> known.addAll(around.given().variables(process.id())));
        definitions.descendants().forEach(element -> sets(element, around, known));
        definitions
                .descendants()
                .forEach(element -> reads(element, around)
                        .filter(variable -> !known.contains(variable))
                        .forEach(variable -> findings.add(element.id(), "variable-not-set", variable)));
    }

    private static void sets(XmlFile.Element element, Surroundings around, Set<String> known) {
        switch (element.name) {
            case "userTask" ->
                known.addAll(around.answers().getOrDefault(element.attribute("camunda:formRef"), Set.of()));
            case "businessRuleTask" -> add(known, element.attribute("camunda:resultVariable"));
            case "multiInstanceLoopCharacteristics" -> {
                add(known, element.attribute("camunda:elementVariable"));
                known.addAll(Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter"));
            }
            case "camunda:out" -> add(known, element.attribute("target"));
            case "errorEventDefinition" -> {
                add(known, element.attribute("camunda:errorCodeVariable"));
                add(known, element.attribute("camunda:errorMessageVariable"));
            }
            case "escalationEventDefinition" -> add(known, element.attribute("camunda:escalationCodeVariable"));
            default -> step(element).forEach(step -> known.addAll(around.steps().outputs(step)));
        }
    }

    private static Stream<String> reads(XmlFile.Element element, Surroundings around) {
        if (element.name.startsWith("di:")) return Stream.of();
        var texts = element.attributes.entrySet().stream()
                .filter(attribute -> !attribute.getKey().endsWith("delegateExpression"))
                .filter(attribute -> !attribute.getKey().equals("value"))
                .map(Map.Entry::getValue);
        var written = Stream.concat(texts, Stream.of(element.text()))
                .filter(Expressions::admits)
                .flatMap(text -> Expressions.names(text).stream());
        var passed = element.name.equals("camunda:in")
                ? Stream.ofNullable(element.attribute("source"))
                : Stream.<String>of();
        var needed = step(element).flatMap(step -> around.steps().inputs(step).stream());
        return Stream.of(written, passed, needed).flatMap(names -> names);
    }

    private static Stream<String> step(XmlFile.Element element) {
        return Stream.of("camunda:delegateExpression", "delegateExpression")
                .map(element::attribute)
                .filter(text -> text != null && Expressions.isName(text))
                .flatMap(text -> Expressions.names(text.strip()).stream());
    }

    private static void add(Set<String> known, String variable) {
        if (variable != null) known.add(variable);
    }
}
