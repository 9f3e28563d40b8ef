package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One component of a form.
 *
 * @param path the segments that it adds to the path of its data; none for what holds no data
 * @param node the component as the schema has it
 */
public record Component(String type, List<String> path, List<Component> components, JsonNode node) {

    private static final Set<String> PLAIN = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");
    private static final Set<String> SILENT = Set.of("text", "separator", "spacer");
    private static final Set<String> CONTAINERS = Set.of("default", "group", "dynamiclist");

    static Component of(JsonNode node) {
        var type = node.path("type").asText("default");
        var components = new ArrayList<Component>();
        node.path("components").forEach(child -> components.add(of(child)));
        return new Component(type, pathOf(type, node), List.copyOf(components), node);
    }

    private static List<String> pathOf(String type, JsonNode node) {
        if (SILENT.contains(type)) return List.of();
        var text = node.path(CONTAINERS.contains(type) ? "path" : "key").asText("");
        if (!text.isEmpty()) return List.of(text.split("\\."));
        if (type.equals("default") || type.equals("group")) return List.of();
        throw new IllegalArgumentException("a %s of the form has no key".formatted(type));
    }

    /** Whether it is one of form-js' own fields that hold a value. */
    boolean isPlain() {
        return PLAIN.contains(type);
    }

    /** Whether it holds a value of the product's own kinds. */
    public boolean isOwn() {
        return !PLAIN.contains(type) && !SILENT.contains(type) && !CONTAINERS.contains(type);
    }

    /** Whether its children stand once for every row of a list. */
    boolean isRepeated() {
        return type.equals("dynamiclist") && node.path("isRepeating").asBoolean(true);
    }

    /** What people read beside it; the key where it has no plain label. */
    String label() {
        for (var name : List.of("label", "dateLabel", "timeLabel")) {
            var label = node.path(name).asText("");
            if (!label.isBlank() && !label.startsWith("=") && !label.contains("{{")) return label.strip();
        }
        return String.join(".", path);
    }

    JsonNode rule(String name) {
        return node.path("validate").path(name);
    }

    boolean isRequired() {
        return rule("required").asBoolean(false);
    }

    /** The FEEL condition under which it is hidden; empty where it always shows. */
    String hideCondition() {
        return node.path("conditional").path("hide").asText("");
    }

    /** Under which name the data that the form opens with hold its options; empty where the form has them itself. */
    String optionsKey() {
        return isPlain() ? node.path("valuesKey").asText("") : "";
    }

    boolean isDisabled() {
        return node.path("disabled").asBoolean(false);
    }

    /** Whether nothing in it can be changed; the product's own kinds decide for themselves. */
    boolean isFixed() {
        if (isPlain()) return isDisabled() || isReadonly();
        return isRepeated() ? components.stream().allMatch(Component::isFixed) : !isOwn();
    }

    /** Whether a list's rows are given: none can be added or taken away. */
    boolean hasFixedRows() {
        return isRepeated() && !node.path("allowAddRemove").asBoolean(true);
    }

    /** A FEEL condition under which it cannot be changed; empty where it has none. */
    String readonlyCondition() {
        var readonly = node.path("readonly");
        return readonly.isTextual() ? readonly.asText() : "";
    }

    boolean isReadonly() {
        return node.path("readonly").isBoolean() && node.path("readonly").asBoolean();
    }
}
