package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is missing in results: which leaves of which units. */
record ResultGaps(List<Gap> all) {

    /** @param ranked whether the unit is ranked, so that the year waits for it */
    record Gap(String unit, String indicator, boolean ranked) {}

    static ResultGaps of(JsonNode results) {
        var gaps = new ArrayList<Gap>();
        for (var unit : results.path("units")) {
            var ranked = !unit.path("participation").asText().equals("scored");
            for (var leaf : unit.path("missing"))
                gaps.add(new Gap(unit.path("unit").asText(), leaf.asText(), ranked));
        }
        return new ResultGaps(gaps);
    }

    List<Gap> ofRanked() {
        return all.stream().filter(Gap::ranked).toList();
    }

    /** Whether a gap of a ranked unit that was decided is still one. */
    boolean isOpen(GapDecision decision) {
        return ofRanked().contains(new Gap(decision.unit(), decision.indicator(), true));
    }
}
