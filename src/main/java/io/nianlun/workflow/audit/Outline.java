package io.nianlun.workflow.audit;

import io.nianlun.workflow.ModelFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    private static Optional<ModelFile> drawn(
            String name, ModelFile.Kind kind, XmlFile.Element root, String element, Set<String> uses) {
        var found = root.all(element).filter(one -> one.attribute("id") != null).toList();
        if (found.isEmpty()) return Optional.empty();
        var ids = found.stream().map(XmlFile.Element::id).toList();
        var called = found.get(0).attribute("name");
        return Optional.of(
                new ModelFile(name, kind, ids, called == null || called.isBlank() ? ids.get(0) : called, uses));
    }

    private static Set<String> uses(XmlFile.Element root) {
        var uses = new LinkedHashSet<String>();
        Stream.of(
                        root.all("userTask").map(task -> task.attribute("camunda:formRef")),
                        root.all("businessRuleTask").map(task -> task.attribute("camunda:decisionRef")),
                        root.all("callActivity")
                                .filter(call -> "deployment".equals(call.attribute("camunda:calledElementBinding")))
                                .map(call -> call.attribute("calledElement")))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .forEach(uses::add);
        return uses;
    }

    private static Optional<ModelFile> form(String name, byte[] bytes) {
        return FormRules.read(bytes, new Findings(name))
                .filter(form -> form.path("id").isTextual())
                .map(form -> form.path("id").asText())
                .map(id -> new ModelFile(name, ModelFile.Kind.FORM, List.of(id), id, Set.of()));
    }
}
