package io.nianlun.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sheet of how many ballots went out and came back, for every unit and layer. */
@Component
class BallotPlan implements FieldKind {

    private final BallotRows rows;
    private final BallotPlanRepository plans;
    private final Ballots ballots;

    BallotPlan(BallotRows rows, BallotPlanRepository plans, Ballots ballots) {
        this.rows = rows;
        this.plans = plans;
        this.ballots = ballots;
    }

    @Override
    public String type() {
        return "ballotPlan";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var prepared = plans.newest(task.cycle());
        var sheet = JsonNodeFactory.instance.objectNode();
        var shown = sheet.putArray("rows");
        rows.of(task.cycle()).forEach((key, row) -> {
            var plan = prepared.get(key);
            var each = row.row().shown();
            each.put("layer", row.layer());
            each.put("sent", plan == null ? null : plan.sent());
            each.put("returned", plan == null ? null : plan.returned());
            shown.add(each);
        });
        return sheet;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(shown, (row, sent) -> {
            var returned = chance.whole(30, 90, SampleRows.about(row, "returned"));
            sent.put("sent", returned + 10).put("returned", returned);
        });
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var expected = words(task.cycle());
        var sent = read(value, path, expected);
        sent.rows().forEach((key, row) -> check(row, expected.get(key)));
        return sent.faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var prepared = new ArrayList<Distribution>();
        read(value, "", words(task.cycle()))
                .rows()
                .forEach((key, row) -> prepared.add(new Distribution(
                        key.unit(),
                        key.indicator(),
                        key.layer(),
                        row.json().path("sent").longValue(),
                        row.json().path("returned").longValue())));
        ballots.prepare(task, prepared);
    }

    private static void check(SentRows.Row row, String words) {
        var whole = true;
        for (var field : List.of("sent", "returned")) {
            var count = row.json().path(field);
            whole &= Counts.isCount(count);
            if (count.isMissingNode() || count.isNull()) row.refuse(field, "count-missing", words);
            else if (!Counts.isCount(count)) row.refuse(field, "count-invalid", Counts.MOST);
        }
        if (!whole) return;
        var sent = row.json().path("sent").longValue();
        var returned = row.json().path("returned").longValue();
        if (returned > sent) row.refuse("returned", "returned-exceed-sent", words, returned, sent);
    }

    private Map<Key, String> words(String cycle) {
        var words = new LinkedHashMap<Key, String>();
        rows.of(cycle).forEach((key, row) -> words.put(key, row.words()));
        return words;
    }

    private static SentRows read(JsonNode value, String path, Map<Key, String> words) {
        return SentRows.read(value, path, words, Set.of("sent", "returned"));
    }
}
