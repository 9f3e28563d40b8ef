package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.evaluation.Scheme;
import java.util.List;

/** Puts grades that were changed by hand over computed results; scores and ranks stay, and what was computed is told. */
final class ChangedGrades {

    private ChangedGrades() {}

    /**
     * Changes the results in place: the unit's {@code grade}, the {@code actions} that it sets off together with the
     * grades of earlier years, and how many {@code taken} places there are; {@code gradeChange} tells before, reason and
     * who.
     */
    static void put(ObjectNode results, JsonNode inputs, List<GradeChange> changes, Scheme scheme) {
        for (var change : changes)
            for (var unit : results.path("units"))
                if (unit.path("unit").asText().equals(change.unit()))
                    put((ObjectNode) unit, change, results, inputs, scheme);
    }

    private static void put(ObjectNode unit, GradeChange change, ObjectNode results, JsonNode inputs, Scheme scheme) {
        var before = unit.path("grade").asText(null);
        unit.put("grade", change.after());
        unit.putObject("gradeChange")
                .put("before", before)
                .put("reason", change.reason())
                .put("by", change.by())
                .put("confirmedBy", change.confirmedBy());
        var actions = unit.putArray("actions");
        for (var rule : scheme.consecutive())
            if (held(
                    rule,
                    change.after(),
                    history(inputs, change.unit()),
                    inputs.path("year").intValue())) actions.add(rule.action());
        for (var quota : results.path("quotas")) {
            if (!quota.path("class").equals(unit.path("class"))) continue;
            if (!quota.path("participation").equals(unit.path("participation"))) continue;
            var grade = quota.path("grade").asText();
            var more = (grade.equals(change.after()) ? 1 : 0) - (grade.equals(before) ? 1 : 0);
            if (more != 0) ((ObjectNode) quota).put("taken", quota.path("taken").intValue() + more);
        }
    }

    private static boolean held(Scheme.Consecutive rule, String grade, JsonNode history, int year) {
        if (!rule.grade().equals(grade)) return false;
        for (var back = 1; back < rule.years(); back++) {
            var had = false;
            for (var past : history)
                had |= past.path("year").intValue() == year - back
                        && rule.grade().equals(past.path("grade").asText());
            if (!had) return false;
        }
        return true;
    }

    private static JsonNode history(JsonNode inputs, String unit) {
        for (var each : inputs.path("units")) if (each.path("id").asText().equals(unit)) return each.path("history");
        return inputs.path("history");
    }
}
