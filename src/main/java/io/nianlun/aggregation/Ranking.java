package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Grades;
import io.nianlun.evaluation.Scheme;
import io.nianlun.evaluation.YearData;
import io.nianlun.evaluation.YearData.Rating;
import io.nianlun.organization.Organization;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A cycle's results as those who defend them read them: who stands where and stood where a year ago, by which weights
 * and lines, and what can be asked about them.
 */
@Component
class Ranking {

    private final Results results;
    private final ResultView view;
    private final Computation computation;
    private final Cycles cycles;
    private final Organization organization;
    private final ObjectMapper json;

    Ranking(
            Results results,
            ResultView view,
            Computation computation,
            Cycles cycles,
            Organization organization,
            ObjectMapper json) {
        this.results = results;
        this.view = view;
        this.computation = computation;
        this.cycles = cycles;
        this.organization = organization;
        this.json = json;
    }

    /** @param raters whether the raters are named, so that one of them can be left out */
    ObjectNode of(String cycle, boolean raters) {
        var current = results.current(cycle);
        var scheme = cycles.scheme(cycle).scheme();
        var shown = view.of(current, null);
        shown.put("title", cycles.one(cycle).title())
                .put("year", cycles.one(cycle).year());
        shown.put("state", state(cycle)).put("total", scheme.total());
        var classes = shown.putArray("classes");
        for (var each : scheme.classes())
            classes.addObject().put("id", each.id()).put("title", each.title());
        weights(scheme, shown.putArray("weights"));
        var titles = shown.putObject("titles");
        for (var node : scheme.nodes()) titles.put(node.id(), node.title());
        if (scheme.grades() != null) rules(scheme.grades(), shown);
        shown.set("quotas", current.results().path("quotas"));
        standings(current, cycles.one(cycle).year() - 1, shown.path("units"));
        var named = shown.putArray("raters");
        if (raters) raters(computation.read(cycle, current.inputs()), named);
        return shown;
    }

    private String state(String cycle) {
        return results.outcome(cycle)
                .map(outcome -> outcome.isPublished() ? "published" : "decided")
                .orElse("open");
    }

    private static void weights(Scheme scheme, ArrayNode weights) {
        for (var node : scheme.indicators()) {
            var weight = weights.addObject().put("id", node.id()).put("title", node.title());
            var points = weight.putObject("points");
            for (var each : scheme.classes()) points.put(each.id(), node.points(each.id()));
        }
    }

    private static void rules(Grades grades, ObjectNode shown) {
        shown.put("rounding", word(grades.rounding())).put("tieAtCut", word(grades.tieAtCut()));
        var rules = shown.putArray("rules");
        for (var rule : grades.rules())
            rules.addObject().put("grade", rule.grade()).put("min", rule.min()).put("quota", rule.quota() != null);
    }

    /** As a scheme writes it: {@code LARGEST_REMAINDER} is {@code largestRemainder}. */
    private static String word(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).split("_");
        var word = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++)
            word.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        return word.toString();
    }

    /** Only the nodes at the top stay with a unit: the rest is read where one unit is looked into. */
    private void standings(Computed current, int lastYear, JsonNode units) {
        var evaluated = byId(current.results().path("units"), "unit");
        var known = byId(current.inputs().path("units"), "id");
        for (var each : units) {
            var unit = (ObjectNode) each;
            var id = unit.path("unit").path("id").asText();
            unit.set("exact", evaluated.get(id).path("exact"));
            unit.set("missing", evaluated.get(id).path("missing"));
            unit.set("last", json.nullNode());
            for (var past : known.get(id).path("history"))
                if (past.path("year").intValue() == lastYear) unit.set("last", past);
            var top = json.createArrayNode();
            for (var node : unit.path("indicators")) if (node.path("parent").isNull()) top.add(node);
            unit.set("indicators", top);
        }
    }

    private static Map<String, JsonNode> byId(JsonNode list, String field) {
        var byId = new HashMap<String, JsonNode>();
        list.forEach(each -> byId.put(each.path(field).asText(), each));
        return byId;
    }

    private void raters(YearData data, ArrayNode named) {
        Collection<String> raters = data.ratings().stream()
                .map(Rating::rater)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        var names = organization.peopleNames(raters);
        for (var rater : raters) named.addObject().put("id", rater).put("name", names.getOrDefault(rater, rater));
    }
}
