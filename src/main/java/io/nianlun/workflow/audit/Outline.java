package io.nianlun.workflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.workflow.ModelFile;
import io.nianlun.workflow.ModelFile.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads of a file what it is about, and nothing else. */
public final class Outline {

    private Outline() {}

    /** Empty where the file cannot be read, or holds nothing that has an id. */
    public static Optional<ModelFile> of(String name, byte[] bytes) {
        if (name.endsWith(".form")) return form(name, bytes);
        var root = XmlFile.read(bytes, new Findings(name));
        if (root == null) return Optional.empty();
        if (name.endsWith(".bpmn")) return drawn(name, ModelFile.Kind.PROCESS, root, "process", uses(root));
        if (name.endsWith(".dmn")) return drawn(name, ModelFile.Kind.DECISION, root, "decision", Set.of());
        return Optional.empty();
    }

    /** Every process that a diagram calls, with the variables that it gives to it. */
    public static Map<String, Set<String>> calls(byte[] diagram) {
        var calls = new HashMap<String, Set<String>>();
        var root = XmlFile.read(diagram, new Findings(""));
        if (root == null) return calls;
        root.all("callActivity")
                .filter(call -> call.attribute("calledElement") != null)
                .forEach(call -> call.all("camunda:in")
                        .map(given -> given.attribute("target"))
                        .filter(Objects::nonNull)
                        .forEach(calls.computeIfAbsent(call.attribute("calledElement"), id -> new HashSet<>())::add));
        return calls;
    }

    private static Optional<ModelFile> drawn(
            String name, ModelFile.Kind kind, XmlFile.Element root, String element, Set<Part> uses) {
        var found = root.all(element).filter(one -> one.attribute("id") != null).toList();
        if (found.isEmpty()) return Optional.empty();
        var ids = found.stream().map(XmlFile.Element::id).toList();
        var called = found.get(0).attribute("name");
        return Optional.of(
                new ModelFile(name, kind, ids, called == null || called.isBlank() ? ids.get(0) : called, uses));
    }

    private static Set<Part> uses(XmlFile.Element root) {
        var uses = new LinkedHashSet<Part>();
        root.all("userTask").forEach(task -> use(uses, ModelFile.Kind.FORM, task.attribute("camunda:formRef")));
        root.all("businessRuleTask")
                .forEach(task -> use(uses, ModelFile.Kind.DECISION, task.attribute("camunda:decisionRef")));
        root.all("callActivity")
                .filter(call -> "deployment".equals(call.attribute("camunda:calledElementBinding")))
                .forEach(call -> use(uses, ModelFile.Kind.PROCESS, call.attribute("calledElement")));
        return uses;
    }

    private static void use(Set<Part> uses, ModelFile.Kind kind, String id) {
        if (id != null) uses.add(new Part(kind, id));
    }

    /** A form as a tree; empty where it cannot be read. */
    public static Optional<JsonNode> form(byte[] bytes) {
        return FormRules.read(bytes, new Findings(""));
    }

    private static Optional<ModelFile> form(String name, byte[] bytes) {
        return FormRules.read(bytes, new Findings(name))
                .filter(form -> form.path("id").isTextual())
                .map(form -> form.path("id").asText())
                .map(id -> new ModelFile(name, ModelFile.Kind.FORM, List.of(id), id, Set.of()));
    }
}
