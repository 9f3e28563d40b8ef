package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what units are told: beside each number of its own the best of its class, without a name, and the years before.
 * Pure: it reads results and a year's data as they were kept.
 */
final class LetterContent {

    private static final int MOST_YEARS = 3;
    private static final List<String> STANDING = List.of("score", "rank", "grade");

    private final Map<String, Map<String, BigDecimal>> best = new HashMap<>();
    private final Map<String, JsonNode> results = new HashMap<>();
    private final Map<String, JsonNode> data = new HashMap<>();

    /** @param inputs the year's data that the results were computed from */
    LetterContent(JsonNode results, JsonNode inputs) {
        for (var unit : inputs.path("units")) data.put(unit.path("id").asText(), unit);
        for (var unit : results.path("units")) {
            this.results.put(unit.path("unit").asText(), unit);
            var ofClass = best.computeIfAbsent(unit.path("class").asText(), absent -> new HashMap<>());
            for (var node : unit.path("indicators"))
                if (node.path("score").isNumber())
                    ofClass.merge(
                            node.path("indicator").asText(), node.path("score").decimalValue(), BigDecimal::max);
        }
    }

    Set<String> units() {
        return results.keySet();
    }

    /** The result of a unit as it was kept. */
    JsonNode result(String unit) {
        return results.get(unit);
    }

    /** @param before the unit's result when it was told the last time; null the first time */
    ObjectNode of(String unit, JsonNode before) {
        var own = results.get(unit);
        var content = JsonNodeFactory.instance.objectNode();
        content.set("unit", own);
        var ofClass = content.putObject("best");
        var all = best.get(own.path("class").asText());
        for (var node : own.path("indicators")) {
            var score = all.get(node.path("indicator").asText());
            if (score != null) ofClass.put(node.path("indicator").asText(), score);
        }
        var history = content.putArray("history");
        var years = data.get(unit).path("history");
        for (var i = Math.max(0, years.size() - MOST_YEARS); i < years.size(); i++) history.add(years.get(i));
        if (before != null) {
            var standing = content.putObject("before");
            STANDING.forEach(field -> standing.set(field, before.path(field)));
        }
        return content;
    }

    /** The steps of a unit's numbers, by the indicator; those of the total under "". */
    static ObjectNode steps(JsonNode explained) {
        var steps = JsonNodeFactory.instance.objectNode();
        steps.set("", explained.path("steps"));
        for (var node : explained.path("indicators"))
            steps.set(node.path("indicator").asText(), node.path("steps"));
        return steps;
    }

    /** How many points lie between a node's own score and the best of its class; null where either is missing. */
    static BigDecimal behind(BigDecimal own, BigDecimal best, BigDecimal of) {
        if (own == null || best == null) return null;
        return best.subtract(own).multiply(of).movePointLeft(2);
    }
}
