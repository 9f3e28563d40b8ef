package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.assessment.PanelClaims.Claimed;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sheet on which the audit group examines what the panel's units claim, claim by claim. */
@Component
class ClaimVerdicts implements FieldKind {

    private static final Set<String> VERDICTS = Set.of("accepted", "corrected", "rejected");

    private final PanelClaims claims;
    private final RatedRows rated;
    private final ClaimVerdictRepository verdicts;
    private final Journal journal;
    private final ObjectMapper json;

    ClaimVerdicts(
            PanelClaims claims, RatedRows rated, ClaimVerdictRepository verdicts, Journal journal, ObjectMapper json) {
        this.claims = claims;
        this.rated = rated;
        this.verdicts = verdicts;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public String type() {
        return "claimVerdicts";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var before = new HashMap<Key, Verdict>();
        for (var each : verdicts.newest(task.cycle(), task.subject()))
            before.put(Key.of(each.unit(), each.claim()), each);
        var sheet = JsonNodeFactory.instance.objectNode();
        var items = sheet.putArray("items");
        for (var row : rated.banded(task.cycle(), task.subject()))
            items.addObject()
                    .put("unit", row.unit())
                    .put("id", row.indicator())
                    .put("title", row.leaf().title());
        var shown = sheet.putArray("rows");
        claims.of(task.cycle(), task.subject()).forEach((key, claim) -> {
            var verdict = before.get(key);
            var row = shown.addObject();
            row.putObject("unit").put("id", key.unit()).put("name", claim.unitName());
            row.putObject("indicator").put("id", key.indicator()).put("title", claim.title());
            row.set("claim", claim.content());
            row.set("evidence", json.valueToTree(claim.evidence()));
            row.put("verdict", verdict == null ? null : verdict.verdict());
            row.put("reason", verdict == null ? null : verdict.reason());
            row.put("excels", verdict == null ? null : verdict.excels());
        });
        return sheet;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(shown, (row, sent) -> sent.put("verdict", "accepted"));
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var all = claims.of(task.cycle(), task.subject());
        var items = rated.banded(task.cycle(), task.subject()).stream()
                .map(row -> row.key())
                .toList();
        var sent = read(value, path, all);
        sent.rows().forEach((key, row) -> check(all.get(key), key, row, items));
        return sent.faults();
    }

    private static void check(Claimed claim, Key key, SentRows.Row row, List<Key> items) {
        var verdict = row.text("verdict");
        var reason = row.text("reason");
        var excels = row.text("excels");
        if (verdict == null) row.refuse("verdict", "verdict-missing", claim.words());
        else if (!VERDICTS.contains(verdict)) row.refuse("verdict", "unknown-verdict", verdict);
        else if (!verdict.equals("accepted") && reason == null)
            row.refuse("reason", "verdict-reason-missing", claim.words());
        if (excels == null) return;
        if (!items.contains(Key.of(key.unit(), excels))) row.refuse("excels", "unknown-item", excels);
        else if ("rejected".equals(verdict)) row.refuse("excels", "rejected-excels", claim.words());
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var all = claims.of(task.cycle(), task.subject());
        var before = verdicts.newest(task.cycle(), task.subject());
        var found = new ArrayList<Verdict>();
        read(value, "", all)
                .rows()
                .forEach((key, row) -> found.add(new Verdict(
                        key.unit(),
                        key.indicator(),
                        all.get(key).title(),
                        row.text("verdict"),
                        row.text("reason"),
                        row.text("excels"))));
        verdicts.add(task, found);
        journal.record(new Entry(
                "claims-examined",
                "panel:" + task.subject(),
                task.cycle(),
                before.isEmpty() ? null : before,
                found,
                null));
    }

    private static SentRows read(JsonNode value, String path, Map<Key, Claimed> all) {
        var words = new LinkedHashMap<Key, String>();
        all.forEach((key, claim) -> words.put(key, claim.words()));
        return SentRows.read(value, path, words, Set.of("verdict", "reason", "excels"));
    }
}
