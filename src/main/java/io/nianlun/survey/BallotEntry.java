package io.nianlun.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sheet on which the counts of all ballots are entered: unit, indicator and layer by answer. */
@Component
class BallotEntry implements FieldKind {

    private static final long MOST = 100_000_000;

    private final BallotRows rows;
    private final BallotRepository repository;
    private final Ballots ballots;

    BallotEntry(BallotRows rows, BallotRepository repository, Ballots ballots) {
        this.rows = rows;
        this.repository = repository;
        this.ballots = ballots;
    }

    @Override
    public String type() {
        return "ballotEntry";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var entered = new HashMap<Key, Map<String, Long>>();
        for (var ballot : repository.newest(task.cycle()))
            entered.put(new Key(ballot.unit(), ballot.indicator(), ballot.layer()), ballot.counts());
        var sheet = JsonNodeFactory.instance.objectNode();
        var shown = sheet.putArray("rows");
        for (var row : rows.of(task.cycle()).values()) {
            var each = row.row().shown();
            each.put("layer", row.layer());
            var answers = each.putArray("answers");
            row.answers().forEach(answers::add);
            var counts = each.putObject("counts");
            var before = entered.getOrDefault(row.key(), Map.of());
            row.answers().forEach(answer -> counts.put(answer, before.get(answer)));
            shown.add(each);
        }
        return sheet;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var expected = rows.of(task.cycle());
        var sent = read(value, path, expected);
        sent.rows().forEach((key, row) -> check(expected.get(key), row, sent.faults()));
        return sent.faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var entered = new ArrayList<Ballot>();
        var expected = rows.of(task.cycle());
        read(value, "", expected).rows().forEach((key, row) -> {
            var counts = new LinkedHashMap<String, Long>();
            for (var answer : expected.get(key).answers())
                counts.put(answer, row.json().path("counts").path(answer).longValue());
            entered.add(new Ballot(key.unit(), key.indicator(), key.layer(), counts));
        });
        ballots.enter(task, entered);
    }

    private static SentRows read(JsonNode value, String path, Map<Key, BallotRows.BallotRow> expected) {
        var words = new LinkedHashMap<Key, String>();
        expected.forEach((key, row) -> words.put(key, row.words()));
        return SentRows.read(value, path, words, Set.of("counts"));
    }

    private static void check(BallotRows.BallotRow row, SentRows.Row sent, List<Fault> faults) {
        var counts = sent.json().path("counts");
        var path = sent.path() + "/counts";
        if (!counts.isObject()) {
            faults.add(Fault.of(path, "counts-missing", row.words()));
            return;
        }
        for (var answer : (Iterable<String>) counts::fieldNames)
            if (!row.answers().contains(answer))
                faults.add(Fault.variant(path + "/" + pointer(answer), "unknown-answer", "ballot", answer));
        for (var answer : row.answers()) {
            var count = counts.path(answer);
            var at = path + "/" + pointer(answer);
            if (count.isMissingNode() || count.isNull()) faults.add(Fault.of(at, "count-missing", row.words(), answer));
            else if (!isCount(count)) faults.add(Fault.of(at, "count-invalid", MOST));
        }
    }

    private static boolean isCount(JsonNode count) {
        return count.isIntegralNumber()
                && count.canConvertToLong()
                && count.longValue() >= 0
                && count.longValue() <= MOST;
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
