package io.nianlun.selfreview;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Evaluation;
import io.nianlun.evaluation.Indicator;
import io.nianlun.evaluation.Results.IndicatorResult;
import io.nianlun.evaluation.Steps;
import io.nianlun.evaluation.YearDataReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a unit's own figures come to under the scheme, beside the score that the unit gives itself. */
@Component
class GivenScores {

    // what others have reached decides these; a unit alone comes to nothing
    private static final Set<String> AMONG_PEERS = Set.of("peers", "rank");
    private static final int DECIMALS = 2;

    private final Cycles cycles;
    private final ObjectMapper json;

    GivenScores(Cycles cycles, ObjectMapper json) {
        this.cycles = cycles;
        this.json = json;
    }

    /**
     * By indicator; one whose figures say nothing yet is absent, and all are where a figure could not be kept.
     *
     * @param rows of the unit's sheet, with {@code actual}, {@code target} and {@code previous}
     */
    Map<String, BigDecimal> of(String cycle, String unit, JsonNode rows) {
        var participant = cycles.participant(cycle, unit).orElse(null);
        if (participant == null) return Map.of();
        var scheme = cycles.scheme(cycle).scheme();
        var document = json.createObjectNode().put("year", cycles.one(cycle).year());
        document.putArray("units").addObject().put("id", unit).put("name", unit).put("class", participant.unitClass());
        var figures = document.putArray("figures");
        for (var row : rows) {
            var figure = json.createObjectNode()
                    .put("unit", unit)
                    .put("indicator", row.path("indicator").path("id").asText());
            for (var field : new String[] {"actual", "target", "previous"})
                if (row.path(field).isNumber()) figure.set(field, row.path(field));
            if (figure.has("actual")) figures.add(figure);
        }
        var read = YearDataReader.read(scheme, document);
        if (!read.faults().isEmpty()) return Map.of();
        var alone = scheme.leaves().stream()
                .collect(toMap(
                        Indicator::id,
                        leaf -> !AMONG_PEERS.contains(leaf.measure().method()),
                        (one, same) -> one));
        return Evaluation.evaluate(scheme, read.data(), Steps.NONE).units().get(0).indicators().stream()
                .filter(one -> alone.getOrDefault(one.indicator(), false) && one.score() != null)
                .collect(
                        toMap(IndicatorResult::indicator, one -> one.score().setScale(DECIMALS, RoundingMode.HALF_UP)));
    }
}
