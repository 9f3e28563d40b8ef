package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Evaluation;
import io.nianlun.evaluation.Steps;
import io.nianlun.evaluation.YearData;
import io.nianlun.evaluation.YearDataReader;
import io.nianlun.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Computes a cycle's results from a year's data, by the scheme version that the cycle is bound to. */
@Component
class Computation {

    private final Cycles cycles;
    private final Texts texts;
    private final ObjectMapper json;

    Computation(Cycles cycles, Texts texts, ObjectMapper json) {
        this.cycles = cycles;
        this.texts = texts;
        this.json = json;
    }

    /** @param language in which every number says how it came about; null: without a word */
    ObjectNode evaluate(String cycle, JsonNode data, Locale language) {
        var steps = language == null ? Steps.NONE : Steps.of(language);
        return json.valueToTree(Evaluation.evaluate(cycles.scheme(cycle).scheme(), read(cycle, data), steps));
    }

    /** The same, unit by unit as they come, so that nobody holds the whole year's sentences at once. */
    void explain(String cycle, JsonNode data, Locale language, BiConsumer<String, JsonNode> each) {
        for (var unit : Evaluation.evaluate(cycles.scheme(cycle).scheme(), read(cycle, data), Steps.of(language))
                .units()) each.accept(unit.unit(), json.valueToTree(unit));
    }

    /** A year's data as they were kept, under the scheme that the cycle is bound to. */
    YearData read(String cycle, JsonNode data) {
        var read = YearDataReader.read(cycles.scheme(cycle).scheme(), data);
        // Everything was checked as it came in; a year must not be decided on data that the scheme does not admit.
        if (!read.faults().isEmpty())
            throw new IllegalStateException("the data of cycle " + cycle + " have faults: " + read.faults());
        return read.data();
    }

    /** What a stored version must come out as: its results are the evaluation of its inputs, and the changed grades. */
    ObjectNode evaluate(String cycle, JsonNode data, List<GradeChange> changes) {
        var evaluated = evaluate(cycle, data, (Locale) null);
        ChangedGrades.put(evaluated, data, changes, cycles.scheme(cycle).scheme());
        return evaluated;
    }

    /** Puts the steps of an explained computation of the same data beside the numbers that were kept. */
    void explain(ObjectNode kept, JsonNode explained) {
        var steps = new HashMap<String, JsonNode>();
        for (var unit : explained.path("units")) {
            steps.put(key(unit, unit), unit.path("steps"));
            for (var indicator : unit.path("indicators")) steps.put(key(unit, indicator), indicator.path("steps"));
        }
        for (var unit : kept.path("units")) {
            put(unit, steps.get(key(unit, unit)));
            for (var indicator : unit.path("indicators")) put(indicator, steps.get(key(unit, indicator)));
        }
    }

    /** Warnings are kept as codes with what they name; whoever reads them reads sentences. */
    void word(ObjectNode kept, Locale language) {
        var warnings = kept.path("warnings");
        var worded = json.createArrayNode();
        for (var warning : warnings) {
            var arguments = new ArrayList<Object>();
            warning.path("arguments").forEach(each -> arguments.add(each.asText()));
            worded.addObject()
                    .put("path", warning.path("path").asText())
                    .put("code", warning.path("code").asText())
                    .put("message", texts.of(language, warning.path("text").asText(), arguments));
        }
        kept.set("warnings", worded);
    }

    /** Whether two years' data say the same; 15 and 15.0 do. */
    boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (left, right) -> {
                    if (left.isNumber() && right.isNumber())
                        return left.decimalValue().compareTo(right.decimalValue());
                    return left.equals(right) ? 0 : 1;
                },
                other);
    }

    private static void put(JsonNode number, JsonNode steps) {
        if (steps != null && steps.isArray()) ((ObjectNode) number).set("steps", steps);
    }

    private static String key(JsonNode unit, JsonNode indicator) {
        return unit.path("unit").asText() + "/" + indicator.path("indicator").asText();
    }
}
