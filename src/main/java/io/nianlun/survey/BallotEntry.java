package io.nianlun.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import io.nianlun.survey.BallotRows.BallotRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The sheet on which the counts of all ballots are entered: unit, indicator and layer by answer. Its {@code mode} says
 * which reading it is; each shows its own counts only, but the third, which shows the rows that differ with both.
 */
@Component
class BallotEntry implements FieldKind {

    private final BallotRows rows;
    private final BallotPlanRepository plans;
    private final BallotRepository repository;
    private final Ballots ballots;

    BallotEntry(BallotRows rows, BallotPlanRepository plans, BallotRepository repository, Ballots ballots) {
        this.rows = rows;
        this.plans = plans;
        this.repository = repository;
        this.ballots = ballots;
    }

    @Override
    public String type() {
        return "ballotEntry";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var reading = Reading.of(component);
        var sheet = JsonNodeFactory.instance.objectNode().put("reading", reading.word());
        sheet.put("ownReading", readBefore(task, reading));
        var plan = plans.newest(task.cycle());
        var own = counts(task.cycle(), reading);
        var first = reading == Reading.THIRD ? counts(task.cycle(), Reading.FIRST) : Map.<Key, Map<String, Long>>of();
        var second = reading == Reading.THIRD ? counts(task.cycle(), Reading.SECOND) : Map.<Key, Map<String, Long>>of();
        var shown = sheet.putArray("rows");
        expected(task, reading).forEach((key, row) -> {
            var each = shown(row, own.getOrDefault(key, Map.of()));
            var distribution = plan.get(key);
            if (distribution != null) each.put("sent", distribution.sent()).put("returned", distribution.returned());
            if (reading == Reading.THIRD) {
                put(each.putObject("first"), row, first.getOrDefault(key, Map.of()));
                put(each.putObject("second"), row, second.getOrDefault(key, Map.of()));
            }
            shown.add(each);
        });
        return sheet;
    }

    /** Whoever counts comes to the same: what is drawn does not depend on the person. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(shown, (row, sent) -> {
            var left = row.path("returned").asInt(30);
            var counts = sent.putObject("counts");
            for (var answer : row.path("answers")) {
                var count = chance.whole(0, (left + 1) / 2, SampleRows.about(row, answer.asText()));
                counts.put(answer.asText(), count);
                left -= count;
            }
        });
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var reading = Reading.of(component);
        if (readBefore(task, reading)) return List.of(Fault.of(path, "same-reader"));
        var plan = plans.newest(task.cycle());
        var expected = expected(task, reading);
        var sent = read(value, path, expected);
        sent.rows().forEach((key, row) -> Counts.check(expected.get(key), plan.get(key), row, sent.faults()));
        return sent.faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var reading = Reading.of(component);
        var entered = new ArrayList<Ballot>();
        var expected = expected(task, reading);
        read(value, "", expected)
                .rows()
                .forEach((key, row) -> entered.add(
                        new Ballot(key.unit(), key.indicator(), key.layer(), Counts.read(expected.get(key), row))));
        ballots.enter(task, reading, entered);
    }

    /** Two readings by one person would be one. */
    private boolean readBefore(TaskContext task, Reading reading) {
        return reading == Reading.SECOND
                && repository
                        .reader(task.cycle(), Reading.FIRST)
                        .filter(task.person()::equals)
                        .isPresent();
    }

    private Map<Key, BallotRow> expected(TaskContext task, Reading reading) {
        var all = rows.of(task.cycle());
        if (reading == Reading.THIRD) all.keySet().retainAll(ballots.differences(task.cycle()));
        return all;
    }

    private Map<Key, Map<String, Long>> counts(String cycle, Reading reading) {
        var counts = new LinkedHashMap<Key, Map<String, Long>>();
        for (var ballot : repository.newest(cycle, reading)) counts.put(ballot.key(), ballot.counts());
        return counts;
    }

    private static ObjectNode shown(BallotRow row, Map<String, Long> entered) {
        var each = row.row().shown();
        each.put("layer", row.layer());
        var answers = each.putArray("answers");
        row.answers().forEach(answers::add);
        put(each.putObject("counts"), row, entered);
        return each;
    }

    private static void put(ObjectNode counts, BallotRow row, Map<String, Long> entered) {
        row.answers().forEach(answer -> counts.put(answer, entered.get(answer)));
    }

    private static SentRows read(JsonNode value, String path, Map<Key, BallotRow> expected) {
        var words = new LinkedHashMap<Key, String>();
        expected.forEach((key, row) -> words.put(key, row.words()));
        return SentRows.read(value, path, words, Set.of("counts"));
    }
}
