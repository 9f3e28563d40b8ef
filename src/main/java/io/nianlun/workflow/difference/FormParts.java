package io.nianlun.workflow.difference;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.workflow.audit.Outline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fields of a form, by their keys, and what is said of each. */
final class FormParts {

    private static final Set<String> UNSAID = Set.of("id", "key", "components", "layout");

    private FormParts() {}

    static Map<String, Part> of(byte[] bytes) {
        var parts = new LinkedHashMap<String, Part>();
        Outline.form(bytes).ifPresent(form -> collect(form, parts));
        return parts;
    }

    private static void collect(JsonNode parent, Map<String, Part> parts) {
        var at = 0;
        for (var field : parent.path("components")) {
            var key = field.path("key").asText(field.path("path").asText(""));
            var id = key.isEmpty() ? field.path("id").asText("") : key;
            var label = field.path("label").asText(field.path("text").asText(id));
            parts.put(id, new Part(id, field.path("type").asText(""), label, facts(field), String.valueOf(at++)));
            collect(field, parts);
        }
    }

    private static Map<String, String> facts(JsonNode field) {
        var facts = new TreeMap<String, String>();
        field.properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            if (UNSAID.contains(name)) return;
            if (name.equals("validate"))
                value.properties()
                        .forEach(
                                rule -> facts.put(rule.getKey(), rule.getValue().asText()));
            else facts.put(name, value.isValueNode() ? value.asText() : value.toString());
        });
        return facts;
    }
}
