package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What whoever reports or decides a year looks at besides the table: how the grades are spread, who is borderline, who
 * fell under a veto, and what changed since the computation before.
 */
@Component
class ResultOverview {

    private final Cycles cycles;
    private final Organization organization;
    private final ResultRepository results;
    private final AggregationSettings settings;
    private final ObjectMapper json;

    ResultOverview(
            Cycles cycles,
            Organization organization,
            ResultRepository results,
            AggregationSettings settings,
            ObjectMapper json) {
        this.cycles = cycles;
        this.organization = organization;
        this.results = results;
        this.settings = settings;
        this.json = json;
    }

    void put(ObjectNode shown, Computed computed) {
        var names = names(computed.results());
        shown.set("distribution", distribution(computed));
        var borderline = shown.putArray("borderline");
        var scheme = cycles.scheme(computed.cycle()).scheme();
        for (var one : Borderline.of(scheme, computed.results(), settings.borderline())) {
            var each = borderline.addObject();
            each.set("unit", ref(one.unit(), names));
            each.put("grade", one.grade()).put("distance", one.distance()).put("below", one.below());
            if (one.line() == null) each.putNull("line");
            else each.put("line", one.line());
            each.set("other", one.other() == null ? json.nullNode() : ref(one.other(), names));
        }
        // after an objection everybody asks what is otherwise than it was decided, whatever was computed in between
        var base = results.reopened(computed.cycle())
                .filter(version -> version < computed.version())
                .orElse(computed.version() - 1);
        results.version(computed.cycle(), base).ifPresent(before -> shown.set("changes", changes(before, computed)));
    }

    /** What changed from one version to a later one, with the cause that was noted for the later. */
    ObjectNode changes(Computed earlier, Computed later) {
        var names = names(earlier.results());
        names.putAll(names(later.results()));
        var changes = json.createObjectNode()
                .put("from", earlier.version())
                .put("to", later.version())
                .put("cause", later.cause());
        var units = changes.putArray("units");
        for (var change : ResultChanges.between(earlier.results(), later.results())) {
            var each = units.addObject();
            each.set("unit", ref(change.unit(), names));
            each.set("before", json.valueToTree(change.before()));
            each.set("after", json.valueToTree(change.after()));
        }
        return changes;
    }

    private ArrayNode distribution(Computed computed) {
        var scheme = cycles.scheme(computed.cycle()).scheme();
        var titles = new LinkedHashMap<String, String>();
        scheme.classes().forEach(each -> titles.put(each.id(), each.title()));
        var counted = new LinkedHashMap<List<String>, Map<String, Integer>>();
        for (var unit : computed.results().path("units")) {
            if (unit.path("grade").isNull()) continue;
            var group = List.of(
                    unit.path("class").asText(), unit.path("participation").asText());
            counted.computeIfAbsent(group, key -> new LinkedHashMap<>())
                    .merge(unit.path("grade").asText(), 1, Integer::sum);
        }
        var distribution = json.createArrayNode();
        counted.forEach((group, grades) -> {
            var each = distribution.addObject();
            each.putObject("class").put("id", group.get(0)).put("title", titles.get(group.get(0)));
            each.put("participation", group.get(1));
            var list = each.putArray("grades");
            for (var grade : scheme.grades().ladder()) {
                var line = list.addObject().put("grade", grade).put("count", grades.getOrDefault(grade, 0));
                places(computed.results(), group, grade, line);
            }
        });
        return distribution;
    }

    private static void places(JsonNode results, List<String> group, String grade, ObjectNode line) {
        line.putNull("places");
        for (var quota : results.path("quotas"))
            if (quota.path("class").asText().equals(group.get(0))
                    && quota.path("participation").asText().equals(group.get(1))
                    && quota.path("grade").asText().equals(grade)) line.set("places", quota.path("places"));
    }

    private Map<String, String> names(JsonNode results) {
        var ids = new ArrayList<String>();
        results.path("units").forEach(unit -> ids.add(unit.path("unit").asText()));
        return organization.unitNames(ids);
    }

    private ObjectNode ref(String id, Map<String, String> names) {
        return json.createObjectNode().put("id", id).put("name", names.getOrDefault(id, id));
    }
}
