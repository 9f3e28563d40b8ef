package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Indicator;
import io.nianlun.evaluation.Scheme;
import io.nianlun.evaluation.Veto;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A version of results as the result table shows it, with the names that people know. */
@Component
class ResultView {

    private final Cycles cycles;
    private final Organization organization;
    private final ResultOverview overview;
    private final ObjectMapper json;

    ResultView(Cycles cycles, Organization organization, ResultOverview overview, ObjectMapper json) {
        this.cycles = cycles;
        this.organization = organization;
        this.overview = overview;
        this.json = json;
    }

    /** Stands where nothing was computed yet. */
    ObjectNode nothing() {
        var shown = json.createObjectNode().put("complete", false);
        shown.putNull("version").putNull("computedAt");
        shown.putArray("missing");
        shown.putArray("grades");
        shown.putArray("units");
        return shown;
    }

    /** @param only the one unit that is shown; null: all */
    ObjectNode of(Computed computed, String only) {
        var names = new Names(computed);
        var shown = json.createObjectNode()
                .put("version", computed.version())
                .put("computedAt", computed.computedAt().toString())
                .put("complete", computed.complete());
        var missing = shown.putArray("missing");
        for (var gap : ResultGaps.of(computed.results()).all()) {
            if (only != null && !gap.unit().equals(only)) continue;
            var each = missing.addObject();
            each.set("unit", ref(gap.unit(), names.unit(gap.unit())));
            each.set("indicator", titled(gap.indicator(), names.indicator(gap.indicator())));
        }
        var grades = shown.putArray("grades");
        if (names.scheme.grades() != null) names.scheme.grades().ladder().forEach(grades::add);
        var units = shown.putArray("units");
        for (var unit : computed.results().path("units"))
            if (only == null || unit.path("unit").asText().equals(only)) units.add(unit(unit, names));
        if (only == null) overview.put(shown, computed);
        return shown;
    }

    /** Every gap that the year waits for, each as a fault of the field. */
    List<Fault> gaps(Computed computed, String path) {
        var names = new Names(computed);
        var faults = new ArrayList<Fault>();
        for (var gap : ResultGaps.of(computed.results()).ofRanked())
            faults.add(Fault.of(path, "results-incomplete", names.unit(gap.unit()), names.indicator(gap.indicator())));
        return faults;
    }

    private ObjectNode unit(JsonNode result, Names names) {
        var unit = json.createObjectNode();
        var id = result.path("unit").asText();
        unit.set("unit", ref(id, names.unit(id)));
        var unitClass = result.path("class").asText();
        unit.set("class", titled(unitClass, names.classes.getOrDefault(unitClass, unitClass)));
        for (var field : List.of("participation", "complete", "score", "rank", "rankOf", "grade", "bonus", "penalty"))
            unit.set(field, result.path(field));
        if (result.has("gradeChange")) unit.set("gradeChange", result.path("gradeChange"));
        var vetoes = unit.putArray("vetoes");
        for (var veto : result.path("vetoes"))
            vetoes.add(titled(veto.asText(), names.vetoes.getOrDefault(veto.asText(), veto.asText())));
        var indicators = unit.putArray("indicators");
        for (var node : result.path("indicators")) {
            var indicator = node.path("indicator").asText();
            var each = titled(indicator, names.indicator(indicator));
            each.put("parent", names.parents.get(indicator));
            for (var field : List.of("score", "points", "of", "missing")) each.set(field, node.path(field));
            indicators.add(each);
        }
        return unit;
    }

    private ObjectNode ref(String id, String name) {
        return json.createObjectNode().put("id", id).put("name", name);
    }

    private ObjectNode titled(String id, String title) {
        return json.createObjectNode().put("id", id).put("title", title);
    }

    /** What the ids of one version are called. */
    private final class Names {

        private final Scheme scheme;
        private final Map<String, String> units;
        private final Map<String, String> indicators = new HashMap<>();
        private final Map<String, String> parents = new HashMap<>();
        private final Map<String, String> classes = new HashMap<>();
        private final Map<String, String> vetoes = new HashMap<>();

        Names(Computed computed) {
            scheme = cycles.scheme(computed.cycle()).scheme();
            var ids = new ArrayList<String>();
            computed.results()
                    .path("units")
                    .forEach(unit -> ids.add(unit.path("unit").asText()));
            units = organization.unitNames(ids);
            for (Indicator node : scheme.nodes()) {
                indicators.put(node.id(), node.title());
                node.children().forEach(child -> parents.put(child.id(), node.id()));
            }
            for (var unitClass : scheme.classes()) classes.put(unitClass.id(), unitClass.title());
            for (Veto veto : scheme.vetoes()) vetoes.put(veto.id(), veto.title());
        }

        String unit(String id) {
            return units.getOrDefault(id, id);
        }

        String indicator(String id) {
            return indicators.getOrDefault(id, id);
        }
    }
}
