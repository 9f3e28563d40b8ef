package io.nianlun.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed between two versions of a plan, item by item. */
final class PlanDifferences {

    private static final Map<String, String> KEYS = Map.of("units", "id", "phases", "process", "panels", "name");

    private PlanDifferences() {}

    /**
     * @param part scheme, units, phases or panels; of a plan's own text, its field
     * @param item which one of the part
     * @param before null where it is new
     * @param after null where it is gone
     */
    record Difference(String part, String item, JsonNode before, JsonNode after) {}

    static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new ArrayList<Difference>();
        if (before == null || after == null) return differences;
        if (!before.path("scheme").equals(after.path("scheme")))
            differences.add(new Difference(
                    "scheme", after.path("scheme").path("id").asText(), before.path("scheme"), after.path("scheme")));
        for (var part : List.of("units", "phases", "panels"))
            items(part, by(before.path(part), KEYS.get(part)), by(after.path(part), KEYS.get(part)), differences);
        return differences;
    }

    /** Of the plain fields of two versions. */
    static List<Difference> ofText(JsonNode before, JsonNode after) {
        var differences = new ArrayList<Difference>();
        var fields = new LinkedHashMap<String, JsonNode>();
        before.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        after.properties().forEach(field -> fields.putIfAbsent(field.getKey(), null));
        fields.forEach((field, was) -> {
            var is = after.get(field);
            if (was == null ? is != null : !was.equals(is)) differences.add(new Difference("text", field, was, is));
        });
        return differences;
    }

    private static void items(
            String part, Map<String, JsonNode> before, Map<String, JsonNode> after, List<Difference> differences) {
        before.forEach((item, was) -> {
            var is = after.get(item);
            if (!was.equals(is)) differences.add(new Difference(part, item, was, is));
        });
        after.forEach((item, is) -> {
            if (!before.containsKey(item)) differences.add(new Difference(part, item, null, is));
        });
    }

    private static Map<String, JsonNode> by(JsonNode items, String key) {
        var by = new LinkedHashMap<String, JsonNode>();
        items.forEach(item -> by.put(item.path(key).asText(), item));
        return by;
    }
}
