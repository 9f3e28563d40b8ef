package io.nianlun.workflow.difference;

import io.nianlun.workflow.audit.Findings;
import io.nianlun.workflow.audit.XmlFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of a decision: their columns, and their rules by what stands in the cells. */
final class DecisionParts {

    private DecisionParts() {}

    static Map<String, Part> of(byte[] bytes) {
        var parts = new LinkedHashMap<String, Part>();
        var root = XmlFile.read(bytes, new Findings(""));
        if (root == null) return parts;
        root.all("decision").forEach(decision -> {
            var facts = new TreeMap<String, String>();
            facts.put("name", String.valueOf(decision.attribute("name")));
            decision.all("decisionTable")
                    .forEach(table -> facts.put("hitPolicy", table.attributes.getOrDefault("hitPolicy", "UNIQUE")));
            put(parts, decision, decision.attributes.getOrDefault("name", decision.id()), facts);
        });
        root.descendants()
                .filter(one -> one.name.equals("input") || one.name.equals("output"))
                .forEach(column -> put(parts, column, label(column), Map.of("column", words(column))));
        root.all("rule").forEach(rule -> put(parts, rule, words(rule), Map.of("cells", words(rule))));
        return parts;
    }

    private static String label(XmlFile.Element column) {
        return column.attributes.getOrDefault("label", column.attributes.getOrDefault("name", column.id()));
    }

    private static String words(XmlFile.Element element) {
        return element.all("text").map(XmlFile.Element::text).collect(Collectors.joining(" | "));
    }

    private static void put(Map<String, Part> parts, XmlFile.Element element, String label, Map<String, String> facts) {
        parts.put(element.id(), new Part(element.id(), element.name, label, facts, null));
    }
}
