package io.nianlun.aggregation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.GapDecision.Choice;
import io.nianlun.organization.Organization;
import io.nianlun.scoring.Figure;
import io.nianlun.scoring.Figures;
import io.nianlun.scoring.SelfReports;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a unit's numbers rest on, indicator by indicator: the figure that counted with who certified which version of it
 * on which document, what the unit itself reported, the ratings, the ballots, and what happened.
 */
@Component
class ResultSources {

    private static final List<String> EVENT =
            List.of("adjustment", "veto", "indicator", "item", "count", "points", "document");

    private final Figures figures;
    private final SelfReports reports;
    private final GapRepository gaps;
    private final Organization organization;
    private final ObjectMapper json;

    ResultSources(
            Figures figures, SelfReports reports, GapRepository gaps, Organization organization, ObjectMapper json) {
        this.figures = figures;
        this.reports = reports;
        this.gaps = gaps;
        this.organization = organization;
        this.json = json;
    }

    /**
     * Puts the sources of one unit beside its results.
     *
     * @param named whether raters stand there by name; else in an order that tells nothing of who they are
     */
    void put(ObjectNode result, Computed computed, String unit, boolean named) {
        var sources = new LinkedHashMap<String, ObjectNode>();
        figures(computed, unit, sources);
        ratings(computed, unit, named, sources);
        for (var ballot : of(computed, "ballots", unit)) {
            var counted = list(source(ballot, sources), "ballots").addObject();
            counted.set("layer", ballot.path("layer"));
            var all = 0L;
            for (var count : ballot.path("counts")) all += count.longValue();
            counted.put("counted", all);
        }
        for (var score : of(computed, "decided", unit)) source(score, sources).set("decided", score.path("score"));
        var list = result.putArray("sources");
        sources.values().forEach(list::add);
        var events = result.putArray("events");
        for (var event : of(computed, "events", unit)) {
            var each = events.addObject();
            for (var field : EVENT) if (event.has(field)) each.set(field, event.path(field));
        }
    }

    private void figures(Computed computed, String unit, Map<String, ObjectNode> sources) {
        var certified = figures.asOf(computed.cycle(), unit, computed.computedAt()).stream()
                .collect(toMap(Figure::indicator, each -> each));
        var reported = reports.of(computed.cycle()).stream()
                .filter(report -> report.unit().equals(unit))
                .findFirst()
                .map(report -> report.actuals())
                .orElse(Map.of());
        var filled = gaps.adopted(computed.cycle()).stream()
                .filter(gap -> gap.choice() == Choice.FILLED && gap.unit().equals(unit))
                .collect(toMap(GapDecision::indicator, GapDecision::reason));
        var names = new Names(certified.values().stream().toList());
        for (var counted : of(computed, "figures", unit)) {
            var source = source(counted, sources);
            var id = counted.path("indicator").asText();
            var numbers = source.putObject("figure");
            counted.properties().stream()
                    .filter(each -> each.getValue().isNumber())
                    .forEach(each -> numbers.set(each.getKey(), each.getValue()));
            var figure = certified.get(id);
            // what stands in for a gap was nobody's certificate
            if (figure != null && same(counted, "actual", figure.actual()) && same(counted, "score", figure.score()))
                source.set("certified", names.certificate(figure));
            else if (filled.containsKey(id)) source.put("filled", filled.get(id));
            if (counted.has("target"))
                source.put("targetAgreed", figure == null || !same(counted, "target", figure.target()));
            if (reported.get(id) != null) source.put("selfReported", reported.get(id));
        }
    }

    private void ratings(Computed computed, String unit, boolean named, Map<String, ObjectNode> sources) {
        var ratings = new ArrayList<>(of(computed, "ratings", unit));
        ratings.sort((one, other) ->
                other.path("score").decimalValue().compareTo(one.path("score").decimalValue()));
        var names = named
                ? organization.peopleNames(ratings.stream()
                        .map(each -> each.path("rater").asText())
                        .distinct()
                        .toList())
                : Map.<String, String>of();
        for (var rating : ratings) {
            var each = list(source(rating, sources), "ratings").addObject();
            var rater = rating.path("rater").asText();
            if (named) each.put("rater", names.getOrDefault(rater, rater));
            each.set("score", rating.path("score"));
            if (rating.has("role")) each.set("role", rating.path("role"));
            if (rating.has("band")) each.set("band", rating.path("band"));
        }
    }

    private static List<JsonNode> of(Computed computed, String kind, String unit) {
        var own = new ArrayList<JsonNode>();
        for (var each : computed.inputs().path(kind))
            if (each.path("unit").asText().equals(unit)) own.add(each);
        return own;
    }

    private ObjectNode source(JsonNode input, Map<String, ObjectNode> sources) {
        return sources.computeIfAbsent(
                input.path("indicator").asText(), id -> json.createObjectNode().put("indicator", id));
    }

    private static ArrayNode list(ObjectNode source, String field) {
        return source.withArrayProperty(field);
    }

    private static boolean same(JsonNode counted, String field, BigDecimal certified) {
        var number = counted.path(field);
        if (!number.isNumber()) return certified == null;
        return certified != null && number.decimalValue().compareTo(certified) == 0;
    }

    /** What the offices and people are called who certified some figures. */
    private final class Names {

        private final Map<String, String> people;
        private final Map<String, String> offices;

        Names(List<Figure> certified) {
            people = organization.peopleNames(certified.stream()
                    .map(Figure::certifiedBy)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            offices = organization.groupNames(certified.stream()
                    .map(Figure::office)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
        }

        ObjectNode certificate(Figure figure) {
            return json.createObjectNode()
                    .put("version", figure.version())
                    .put(
                            "office",
                            figure.office() == null ? null : offices.getOrDefault(figure.office(), figure.office()))
                    .put("by", people.getOrDefault(figure.certifiedBy(), figure.certifiedBy()))
                    .put("at", figure.certifiedAt().toString())
                    .put("origin", figure.origin())
                    .put("document", figure.document())
                    .put("note", figure.note())
                    .put("reason", figure.reason());
        }
    }
}
