package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** What one version of results says otherwise than an earlier one, unit by unit. */
final class ResultChanges {

    /** A unit's standing in one version; null where it has none. */
    record Standing(String score, Integer rank, String grade, boolean complete) {

        static Standing of(JsonNode unit) {
            return new Standing(
                    unit.path("score").isNull()
                            ? null
                            : unit.path("score").decimalValue().toPlainString(),
                    unit.path("rank").isNull() ? null : unit.path("rank").intValue(),
                    unit.path("grade").isNull() ? null : unit.path("grade").asText(),
                    unit.path("complete").asBoolean());
        }
    }

    /** @param before null where the unit was not there; likewise after */
    record Change(String unit, Standing before, Standing after) {}

    private ResultChanges() {}

    static List<Change> between(JsonNode earlier, JsonNode later) {
        var before = new HashMap<String, Standing>();
        for (var unit : earlier.path("units")) before.put(unit.path("unit").asText(), Standing.of(unit));
        var changes = new ArrayList<Change>();
        for (var unit : later.path("units")) {
            var id = unit.path("unit").asText();
            var after = Standing.of(unit);
            var was = before.remove(id);
            if (!Objects.equals(was, after)) changes.add(new Change(id, was, after));
        }
        before.forEach((id, was) -> changes.add(new Change(id, was, null)));
        return changes;
    }
}
