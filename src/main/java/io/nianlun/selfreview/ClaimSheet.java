package io.nianlun.selfreview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Adjustment;
import io.nianlun.evidence.DocumentNumber;
import io.nianlun.evidence.Evidence;
import io.nianlun.evidence.EvidenceItem;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sheet on which a unit claims bonuses, each with the document that shows it. */
@Component
class ClaimSheet implements FieldKind {

    private final ReviewRepository reviews;
    private final ReviewOpinions opinions;
    private final Evidence evidence;
    private final Cycles cycles;
    private final ObjectMapper json;

    ClaimSheet(ReviewRepository reviews, ReviewOpinions opinions, Evidence evidence, Cycles cycles, ObjectMapper json) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.evidence = evidence;
        this.cycles = cycles;
        this.json = json;
    }

    @Override
    public String type() {
        return "claimSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var shown = json.createObjectNode();
        var choices = shown.putArray("adjustments");
        bonuses(task)
                .forEach((id, bonus) -> choices.addObject()
                        .put("id", id)
                        .put("title", bonus.title())
                        .put("cap", bonus.cap()));
        shown.put("year", cycles.one(task.cycle()).year());
        var rows = shown.putArray("rows");
        var returned = opinions.open(task.cycle(), task.unit());
        for (var claim : claims(task)) {
            ObjectNode row = json.valueToTree(claim);
            row.put("opinion", returned.get(claim.about()));
            rows.add(row);
        }
        return shown;
    }

    // Claims are added and taken away: what was typed stands in place of what was loaded.
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        if (!draft.path("rows").isArray()) return loaded;
        ObjectNode shown = loaded.deepCopy();
        var rows = shown.putArray("rows");
        var returned = opinions.open(task.cycle(), task.unit());
        for (var row : draft.path("rows")) {
            if (!row.isObject()) continue;
            ObjectNode typed = row.deepCopy();
            typed.put("opinion", returned.get("claim:" + row.path("id").asText()));
            rows.add(typed);
        }
        return shown;
    }

    /** What was claimed before; else one claim of every third. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows")) {
            ObjectNode claim = row.deepCopy();
            claim.remove("opinion");
            rows.add(claim);
        }
        var adjustments = shown.path("adjustments")
                .valueStream()
                .map(one -> one.path("id").asText())
                .toList();
        if (!rows.isEmpty() || adjustments.isEmpty() || !chance.own().once(3, "claims")) return sheet;
        var number = chance.own().whole(1, 999, "claim");
        rows.addObject()
                .put("id", "claim-%03d".formatted(number))
                .put("adjustment", chance.own().one(adjustments, "adjustment"))
                .put("title", "先进单位")
                .put("document", "表〔" + shown.path("year").asInt() + "〕" + number + "号")
                .put("issuedBy", "市政府")
                .put("date", shown.path("year").asInt() + "-06-30");
        return sheet;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        return component.path("readonly").asBoolean()
                ? List.of()
                : read(task, value, path).faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var claims = read(task, value, "").claims();
        var version = reviews.begin(task);
        for (var i = 0; i < claims.size(); i++) reviews.claim(task, version, i, claims.get(i));
    }

    private ClaimRows read(TaskContext task, JsonNode value, String path) {
        var titles = new LinkedHashMap<String, String>();
        bonuses(task).forEach((id, bonus) -> titles.put(id, bonus.title()));
        var attached = evidence.of(task.cycle(), task.unit()).stream()
                .filter(item -> item.about().startsWith("claim:"))
                .collect(groupingBy(item -> item.about().substring("claim:".length())));
        var numbers = new LinkedHashMap<String, Set<String>>();
        attached.forEach((claim, items) -> numbers.put(claim, keys(items)));
        var year = cycles.one(task.cycle()).year();
        return ClaimRows.read(value, path, new ClaimRows.Known(year, titles, numbers, attached.keySet()));
    }

    private static Set<String> keys(List<EvidenceItem> items) {
        return items.stream()
                .filter(item -> item.number() != null)
                .collect(mapping(item -> DocumentNumber.keyOf(item.number()), toSet()));
    }

    private Map<String, Adjustment> bonuses(TaskContext task) {
        var bonuses = new LinkedHashMap<String, Adjustment>();
        for (var adjustment : cycles.scheme(task.cycle()).scheme().allAdjustments())
            if (adjustment.countsEvents() && adjustment.sign() == Adjustment.Sign.BONUS)
                bonuses.put(adjustment.id(), adjustment);
        return bonuses;
    }

    private List<Claim> claims(TaskContext task) {
        return reviews.newest(task.cycle(), task.unit()).map(Review::claims).orElse(List.of());
    }
}
