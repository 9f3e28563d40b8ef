package io.nianlun.workflow.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which elements a file may have, with which attributes, and what each may hold. A line is an element, then
 * {@code attribute=kind} pairs; {@code text=kind} says what its text may be; {@code @name} stands for a line of
 * that name.
 */
final class Vocabulary {

    private final Map<String, Map<String, Kind>> elements = new LinkedHashMap<>();

    Vocabulary(String table) {
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var words = line.strip().split("\\s+");
            var attributes = new LinkedHashMap<String, Kind>();
            for (var i = 1; i < words.length; i++) {
                if (words[i].startsWith("@")) {
                    attributes.putAll(elements.get(words[i]));
                } else {
                    var pair = words[i].split("=");
                    attributes.put(pair[0], Kind.of(pair[1]));
                }
            }
            elements.put(words[0], attributes);
        });
    }

    /** Adds a fault for everything that no line has. */
    void check(XmlFile.Element element, Findings findings, Kind.Known known) {
        // Pictures are not read by anything that evaluates.
        if (element.name.startsWith("di:")) return;
        var attributes = element.name.startsWith("@") ? null : elements.get(element.name);
        if (attributes == null) {
            findings.add(element.id(), "element-not-admitted", element.name);
            return;
        }
        element.attributes.forEach((name, value) -> {
            if (name.startsWith("di:") || name.startsWith("modeler:")) return;
            var kind = attributes.get(name);
            if (kind == null) findings.add(element.id(), "attribute-not-admitted", name, element.name);
            else kind.check(element, name, value, findings, known);
        });
        var text = attributes.get("text");
        if (text != null) text.check(element, element.name, element.text(), findings, known);
        else if (!element.text().isEmpty()) findings.add(element.id(), "text-not-admitted", element.name);
        element.children.forEach(child -> check(child, findings, known));
    }
}
