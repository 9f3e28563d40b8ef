package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Scheme;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A letter as the unit reads it: with the names of everything, in the language of the call. */
@Component
class LetterView {

    private static final List<String> TOTALS =
            List.of("participation", "complete", "score", "rank", "rankOf", "grade", "bonus", "penalty", "actions");

    private final Cycles cycles;
    private final Organization organization;

    LetterView(Cycles cycles, Organization organization) {
        this.cycles = cycles;
        this.organization = organization;
    }

    /** Stands where nothing was written for the unit. */
    ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode().putNull("version");
    }

    ObjectNode of(Letter letter) {
        var names = new Names(cycles.scheme(letter.cycle()).scheme());
        var own = letter.content().path("unit");
        var english = Texts.language().getLanguage().equals("en");
        var steps = letter.content().path(english ? "stepsEn" : "steps");
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("version", letter.version())
                .put("round", letter.round())
                .put("year", cycles.one(letter.cycle()).year());
        shown.putObject("unit")
                .put("id", letter.unit())
                .put("name", organization.unitNames(List.of(letter.unit())).getOrDefault(letter.unit(), letter.unit()));
        shown.set("class", names.titled(own.path("class").asText()));
        for (var field : TOTALS) shown.set(field, own.path(field));
        if (own.has("gradeChange")) shown.set("gradeChange", own.path("gradeChange"));
        var vetoes = shown.putArray("vetoes");
        own.path("vetoes").forEach(veto -> vetoes.add(names.titled(veto.asText())));
        var adjustments = shown.putArray("adjustments");
        for (var adjustment : own.path("adjustments")) {
            var each = names.titled(adjustment.path("adjustment").asText());
            each.set("sum", adjustment.path("sum"));
            each.set("counted", adjustment.path("counted"));
            adjustments.add(each);
        }
        shown.set("steps", steps.path(""));
        var indicators = shown.putArray("indicators");
        for (var node : own.path("indicators"))
            indicators.add(indicator(node, letter.content().path("best"), steps, names));
        shown.set("history", letter.content().path("history"));
        shown.set("before", letter.content().path("before"));
        return shown;
    }

    private static ObjectNode indicator(JsonNode node, JsonNode best, JsonNode steps, Names names) {
        var id = node.path("indicator").asText();
        var each = names.titled(id);
        each.put("parent", names.parents.get(id));
        for (var field : List.of("score", "points", "of", "missing")) each.set(field, node.path(field));
        var of = node.path("of").decimalValue();
        each.put("lost", of.subtract(node.path("points").decimalValue()));
        each.set("best", best.path(id).isMissingNode() ? JsonNodeFactory.instance.nullNode() : best.path(id));
        each.put("behind", LetterContent.behind(number(node.path("score")), number(best.path(id)), of));
        each.set("steps", steps.path(id));
        return each;
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    /** What the ids of a scheme are called; ids are unique within their kind, so a node's title wins. */
    private static final class Names {

        private final Map<String, String> titles = new HashMap<>();
        private final Map<String, String> parents = new HashMap<>();

        Names(Scheme scheme) {
            scheme.vetoes().forEach(veto -> titles.put(veto.id(), veto.title()));
            scheme.classes().forEach(each -> titles.put(each.id(), each.title()));
            scheme.allAdjustments().forEach(each -> titles.put(each.id(), each.title()));
            for (var node : scheme.nodes()) {
                titles.put(node.id(), node.title());
                node.children().forEach(child -> parents.put(child.id(), node.id()));
            }
        }

        ObjectNode titled(String id) {
            return JsonNodeFactory.instance.objectNode().put("id", id).put("title", titles.getOrDefault(id, id));
        }
    }
}
