package io.nianlun.selfreview;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.evidence.Evidence;
import io.nianlun.evidence.EvidenceItem;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.scoring.AgreedTargets;
import io.nianlun.scoring.CheckItem;
import io.nianlun.scoring.CheckMode;
import io.nianlun.scoring.FigureParts;
import io.nianlun.selfreview.Review.Reported;
import io.nianlun.selfreview.ReviewOpinions.Opinion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The items of a signed self-review, each beside what the submission before said; the office judges them one by one. */
@Component
class ReviewCheck implements CheckMode {

    // as the form has them; fields that an office has added follow
    private static final List<String> SECTIONS = List.of("practice", "problems", "measures");

    private final ReviewRepository reviews;
    private final ReviewOpinions opinions;
    private final Evidence evidence;
    private final Sheets sheets;
    private final AgreedTargets targets;
    private final GivenScores given;
    private final Journal journal;
    private final ObjectMapper json;

    ReviewCheck(
            ReviewRepository reviews,
            ReviewOpinions opinions,
            Evidence evidence,
            Sheets sheets,
            AgreedTargets targets,
            GivenScores given,
            Journal journal,
            ObjectMapper json) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.evidence = evidence;
        this.sheets = sheets;
        this.targets = targets;
        this.given = given;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public String mode() {
        return "selfReview";
    }

    @Override
    public List<CheckItem> items(TaskContext task) {
        var review = newest(task);
        var before = reviews.before(task.cycle(), task.unit(), review.version());
        var compared = new Compared(
                review,
                before.orElse(null),
                accepted(task, before.orElse(null)),
                shows(task, review),
                before.map(earlier -> shows(task, earlier)).orElse(Map.of()),
                items(task, review));
        var items = new ArrayList<CheckItem>();
        indicators(task, compared, items);
        review.content().properties().stream()
                .map(Map.Entry::getKey)
                .sorted(comparing(key -> SECTIONS.contains(key) ? SECTIONS.indexOf(key) : SECTIONS.size()))
                .forEach(key -> section(key, compared, items));
        for (var claim : review.claims()) claim(claim, compared, items);
        return items;
    }

    @Override
    public void complete(TaskContext task, List<Verdict> verdicts) {
        var version = newest(task).version();
        var returned = verdicts.stream().filter(Verdict::returned).count();
        reviews.decide(task, version, new Decision(returned > 0 ? "return" : "approve", null));
        for (var verdict : verdicts)
            opinions.add(task, version, new Opinion(verdict.item(), verdict.returned(), verdict.opinion()));
        journal.record(new Entry(
                returned > 0 ? "self-review-sent-back" : "self-review-checked",
                "unit:" + task.unit(),
                task.cycle(),
                null,
                Map.of("version", version, "verdicts", verdicts),
                null));
    }

    private record Compared(
            Review review,
            Review before,
            Set<String> accepted,
            Map<String, Set<String>> evidence,
            Map<String, Set<String>> evidenceBefore,
            Map<String, ArrayNode> items) {

        CheckItem item(String id, String words, ObjectNode shown, JsonNode now, JsonNode earlier) {
            var sameEvidence = evidence.getOrDefault(id, Set.of()).equals(evidenceBefore.getOrDefault(id, Set.of()));
            var changed = before != null && !(sameEvidence && now.equals(earlier));
            shown.put("evidence", evidence.getOrDefault(id, Set.of()).size());
            shown.set("evidenceItems", items.getOrDefault(id, JsonNodeFactory.instance.arrayNode()));
            shown.put("evidenceChanged", before != null && !sameEvidence);
            shown.set("now", now);
            shown.set("before", earlier);
            shown.put("changed", changed);
            shown.put("late", review.late());
            return new CheckItem(id, words, shown, before != null && !changed && accepted.contains(id));
        }
    }

    private void indicators(TaskContext task, Compared compared, List<CheckItem> items) {
        var now = byIndicator(compared.review());
        var before = byIndicator(compared.before());
        var promised = new HashMap<String, BigDecimal>();
        for (var target : targets.ofUnit(task.cycle(), task.unit())) promised.put(target.indicator(), target.target());
        var rows = sheets.rows(task.cycle(), task.unit(), FigureParts::readsActual);
        var given = given(task, rows, now, promised);
        for (var row : rows) {
            var shown = json.createObjectNode()
                    .put("group", "indicators")
                    .put("title", row.leaf().title());
            shown.put("target", promised.get(row.indicator()));
            shown.put("given", given.get(row.indicator()));
            items.add(compared.item(
                    "indicator:" + row.indicator(),
                    row.leaf().title(),
                    shown,
                    value(now.get(row.indicator())),
                    value(before.get(row.indicator()))));
        }
    }

    private Map<String, BigDecimal> given(
            TaskContext task, List<SheetRow> rows, Map<String, Reported> now, Map<String, BigDecimal> promised) {
        var figures = json.createArrayNode();
        for (var row : rows) {
            var figure = figures.addObject();
            figure.putObject("indicator").put("id", row.indicator());
            var reported = now.get(row.indicator());
            if (reported != null && reported.actual() != null) figure.put("actual", reported.actual());
            if (promised.get(row.indicator()) != null) figure.put("target", promised.get(row.indicator()));
        }
        return given.of(task.cycle(), task.unit(), figures);
    }

    private void section(String key, Compared compared, List<CheckItem> items) {
        var shown = json.createObjectNode().put("group", "sections").put("title", key);
        var earlier =
                compared.before() == null ? null : compared.before().content().get(key);
        items.add(compared.item(
                "section:" + key,
                key,
                shown,
                compared.review().content().get(key),
                earlier == null ? json.nullNode() : earlier));
    }

    private void claim(Claim claim, Compared compared, List<CheckItem> items) {
        var shown = json.createObjectNode().put("group", "claims").put("title", claim.title());
        var earlier = compared.before() == null
                ? null
                : compared.before().claims().stream()
                        .filter(one -> one.id().equals(claim.id()))
                        .findFirst()
                        .orElse(null);
        items.add(compared.item(
                claim.about(),
                claim.title(),
                shown,
                json.valueToTree(claim),
                earlier == null ? json.nullNode() : json.valueToTree(earlier)));
    }

    private JsonNode value(Reported reported) {
        if (reported == null) return json.nullNode();
        var actual = reported.actual() == null ? null : reported.actual().stripTrailingZeros();
        var value = json.createObjectNode().put("actual", actual).put("note", reported.note());
        if (reported.ownScore() != null)
            value.put("ownScore", reported.ownScore().stripTrailingZeros()).put("ownReason", reported.ownReason());
        return value;
    }

    private static Map<String, Reported> byIndicator(Review review) {
        if (review == null) return Map.of();
        return review.actuals().stream().collect(toMap(Reported::indicator, one -> one));
    }

    /** What the submission's evidence was, by what it is about: enough to see whether it is still the same. */
    private Map<String, Set<String>> shows(TaskContext task, Review review) {
        var shown = new HashMap<String, Set<String>>();
        for (var item : evidence.of(task.cycle(), task.unit(), review.writtenAt()))
            shown.computeIfAbsent(item.about(), about -> new HashSet<>()).add(words(item));
        return shown;
    }

    /** The evidence itself, by what it is about: the office opens it beside the claim. */
    private Map<String, ArrayNode> items(TaskContext task, Review review) {
        var items = new HashMap<String, ArrayNode>();
        for (var item : evidence.of(task.cycle(), task.unit(), review.writtenAt()))
            items.computeIfAbsent(item.about(), about -> json.createArrayNode()).add(json.<JsonNode>valueToTree(item));
        return items;
    }

    private static String words(EvidenceItem item) {
        return String.join(
                "|", item.title(), Objects.toString(item.sha256(), ""), Objects.toString(item.issuedOn(), ""));
    }

    private Set<String> accepted(TaskContext task, Review before) {
        var accepted = new HashSet<String>();
        if (before != null)
            for (var opinion : opinions.of(task.cycle(), task.unit(), before.version()))
                if (!opinion.returned()) accepted.add(opinion.item());
        return accepted;
    }

    private Review newest(TaskContext task) {
        return reviews.newest(task.cycle(), task.unit()).orElseThrow(() -> new ReviewNotSigned(task.unit()));
    }
}
