package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The units that a little more or a little less would have given another grade: their total lies within a margin of a
 * grade's line, or of the total of the unit that took, or missed, the last place.
 */
final class Borderline {

    /**
     * One unit near another grade.
     *
     * @param grade the grade that it is near to
     * @param distance how many points lie between; never negative
     * @param below whether the unit lies under the line and would have to gain them
     * @param line the total at which the grade begins; null where places decide
     * @param other the unit across the last place; null where a line decides
     */
    record Case(String unit, String grade, BigDecimal distance, boolean below, BigDecimal line, String other) {}

    private final Scheme scheme;
    private final BigDecimal margin;
    private final List<Case> cases = new ArrayList<>();

    private Borderline(Scheme scheme, BigDecimal margin) {
        this.scheme = scheme;
        this.margin = margin;
    }

    static List<Case> of(Scheme scheme, JsonNode results, BigDecimal margin) {
        if (scheme.grades() == null) return List.of();
        var found = new Borderline(scheme, margin);
        var groups = new LinkedHashMap<String, List<JsonNode>>();
        for (var unit : results.path("units")) {
            if (unit.path("grade").isNull() || !unit.path("complete").asBoolean()) continue;
            var group = unit.path("class").asText() + "/"
                    + unit.path("participation").asText();
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(unit);
        }
        groups.values().forEach(found::group);
        return found.cases;
    }

    private void group(List<JsonNode> units) {
        units.sort((one, other) -> total(other).compareTo(total(one)));
        for (var unit : units) lines(unit);
        for (var i = 1; i < units.size(); i++) places(units.get(i - 1), units.get(i));
    }

    private void lines(JsonNode unit) {
        for (var rule : scheme.grades().rules()) {
            if (rule.min() == null) continue;
            var over = total(unit).subtract(rule.min());
            var has = unit.path("grade").asText().equals(rule.grade());
            var below = over.signum() < 0;
            if (below == has || over.abs().compareTo(margin) > 0) continue;
            add(unit, rule.grade(), over.abs(), below, rule.min(), null);
        }
    }

    /** Neighbours with different grades where no line lies between them: the last place does. */
    private void places(JsonNode better, JsonNode worse) {
        var grade = better.path("grade").asText();
        var between = total(better).subtract(total(worse));
        if (grade.equals(worse.path("grade").asText()) || between.compareTo(margin) > 0) return;
        if (!better.path("vetoes").isEmpty() || !worse.path("vetoes").isEmpty()) return;
        var lined = scheme.grades().rules().stream()
                .filter(rule -> rule.grade().equals(grade) && rule.min() != null)
                .anyMatch(rule -> total(worse).compareTo(rule.min()) < 0);
        if (lined) return;
        add(worse, grade, between, true, null, better.path("unit").asText());
        add(
                better,
                worse.path("grade").asText(),
                between,
                false,
                null,
                worse.path("unit").asText());
    }

    private void add(JsonNode unit, String grade, BigDecimal distance, boolean below, BigDecimal line, String other) {
        cases.add(new Case(unit.path("unit").asText(), grade, distance, below, line, other));
    }

    private BigDecimal total(JsonNode unit) {
        var compared = scheme.rankOn() == Scheme.RankOn.SCORE ? unit.path("score") : unit.path("exact");
        return compared.decimalValue();
    }
}
