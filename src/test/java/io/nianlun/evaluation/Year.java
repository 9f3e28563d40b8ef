package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nianlun.evaluation.Results.IndicatorResult;
import io.nianlun.evaluation.Results.UnitResult;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A scheme and a year told in YAML, for tests. */
final class Year {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Scheme scheme;
    private final JsonNode data;

    private Year(Scheme scheme, JsonNode data) {
        this.scheme = scheme;
        this.data = data;
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static AuditedScheme audit(String scheme) {
        return SchemeReader.read(yaml(scheme));
    }

    static Scheme scheme(String text) {
        var audited = audit(text);
        assertThat(audited.faults()).isEmpty();
        return audited.scheme();
    }

    static Year of(String scheme, String data) {
        return new Year(scheme(scheme), yaml(data));
    }

    /** One class, one leaf of 100 points with this measure, no grades. */
    static Year ofMeasure(String measure, String data) {
        return of(oneLeaf(100, measure), data);
    }

    static String oneLeaf(int points, String measure) {
        return """
                id: one
                title: 一项
                total: %d
                classes: [{id: all, title: 全部}]
                indicators: [{id: leaf, title: 指标, points: %d, measure: %s}]
                totalRange: {min: 0, max: 1000}
                """.formatted(points, points, measure);
    }

    /** Data of units of the class `all`, with what else is given. */
    static String units(String ids, String rest) {
        var units = new StringBuilder("year: 2026\nunits:\n");
        for (var id : ids.split(" ")) units.append("  - {id: " + id + ", name: " + id + ", class: all}\n");
        return units + rest;
    }

    /** One unit `a` with one figure for the leaf. */
    static String figure(String members) {
        return units("a", "figures: [{unit: a, indicator: leaf, " + members + "}]\n");
    }

    Scheme scheme() {
        return scheme;
    }

    List<Fault> faults() {
        return YearDataReader.read(scheme, data).faults();
    }

    Results results() {
        return results(Steps.NONE);
    }

    Results results(Steps steps) {
        var read = YearDataReader.read(scheme, data);
        assertThat(read.faults()).isEmpty();
        return Evaluation.evaluate(scheme, read.data(), steps);
    }

    Results resultsWithSteps() {
        return results(Steps.of(Locale.ENGLISH));
    }

    UnitResult unit(String id) {
        return unit(results(), id);
    }

    static UnitResult unit(Results results, String id) {
        return results.units().stream()
                .filter(unit -> unit.unit().equals(id))
                .findFirst()
                .orElseThrow();
    }

    IndicatorResult node(String unit, String indicator) {
        return unit(unit).indicators().stream()
                .filter(node -> node.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** The score of the node at the unit, null where it is missing. */
    BigDecimal score(String unit, String indicator) {
        return node(unit, indicator).score();
    }

    /** The score of the leaf of {@link #ofMeasure}. */
    BigDecimal score(String unit) {
        return score(unit, "leaf");
    }
}
