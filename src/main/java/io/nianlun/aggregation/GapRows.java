package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.GapDecision.Choice;
import io.nianlun.aggregation.ResultGaps.Gap;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Indicator;
import io.nianlun.evaluation.YearDataReader;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The rows of the sheet of gaps: one for each leaf that a ranked unit lacks, and what was sent for it. */
@Component
class GapRows {

    private static final Set<String> FIELDS = Set.of("choice", "actual", "target", "score", "effect", "reason");

    private final Cycles cycles;
    private final Organization organization;
    private final YearInputs inputs;
    private final Computation computation;
    private final GapRepository gaps;

    GapRows(Cycles cycles, Organization organization, YearInputs inputs, Computation computation, GapRepository gaps) {
        this.cycles = cycles;
        this.organization = organization;
        this.inputs = inputs;
        this.computation = computation;
        this.gaps = gaps;
    }

    /**
     * One gap.
     *
     * @param parts what the leaf reads of a figure, and so what can be filled in; none where people judge
     */
    record Row(Gap gap, String unitName, Indicator leaf, List<String> parts) {

        String words() {
            return unitName + " " + leaf.title();
        }

        ObjectNode shown() {
            var row = JsonNodeFactory.instance.objectNode();
            row.putObject("unit").put("id", gap.unit()).put("name", unitName);
            row.putObject("indicator")
                    .put("id", leaf.id())
                    .put("title", leaf.title())
                    .put("method", leaf.measure().method());
            parts.forEach(row.putArray("parts")::add);
            for (var field : FIELDS) row.putNull(field);
            return row;
        }

        ObjectNode shown(GapDecision decision) {
            var row = shown();
            row.put("choice", decision.choice().word()).put("reason", decision.reason());
            decision.numbers().forEach(row::put);
            return row;
        }
    }

    /** What was sent, as far as it can be read, with every fault of it. */
    record Read(List<GapDecision> decisions, List<Fault> faults) {}

    List<Row> of(Computed computed) {
        var scheme = cycles.scheme(computed.cycle()).scheme();
        var missing = ResultGaps.of(computed.results()).ofRanked();
        var names = organization.unitNames(
                missing.stream().map(Gap::unit).distinct().toList());
        var open = new ArrayList<Row>();
        for (var gap : missing) {
            open.add(row(gap, scheme.indicator(gap.indicator()).orElseThrow(), names));
        }
        return open;
    }

    private static Row row(Gap gap, Indicator leaf, Map<String, String> names) {
        var parts = GapRepository.NUMBERS.stream()
                .filter(leaf.measure().reads()::contains)
                .toList();
        return new Row(gap, names.getOrDefault(gap.unit(), gap.unit()), leaf, parts);
    }

    /**
     * Everything that was decided, as a row each; {@code open} says whether the data is still missing, since it may have
     * come in after the decision.
     */
    List<ObjectNode> decided(Computed computed, List<GapDecision> decisions) {
        var scheme = cycles.scheme(computed.cycle()).scheme();
        var names = organization.unitNames(
                decisions.stream().map(GapDecision::unit).distinct().toList());
        var missing = ResultGaps.of(computed.results());
        return decisions.stream()
                .map(each -> row(
                                new Gap(each.unit(), each.indicator(), true),
                                scheme.indicator(each.indicator()).orElseThrow(),
                                names)
                        .shown(each)
                        .put("open", missing.isOpen(each)))
                .toList();
    }

    Read read(Computed computed, JsonNode value, String path) {
        var expected = new LinkedHashMap<Key, String>();
        var open = new LinkedHashMap<Key, Row>();
        for (var row : of(computed)) {
            var key = Key.of(row.gap().unit(), row.gap().indicator());
            expected.put(key, row.words());
            open.put(key, row);
        }
        var sent = SentRows.read(value, path, expected, FIELDS);
        var decisions = new ArrayList<GapDecision>();
        sent.rows().forEach((key, row) -> {
            var decision = decision(open.get(key), row);
            if (decision != null) decisions.add(decision);
        });
        if (sent.faults().isEmpty()) admitted(computed.cycle(), decisions, sent);
        return new Read(decisions, List.copyOf(sent.faults()));
    }

    private static GapDecision decision(Row row, SentRows.Row sent) {
        var choice = choice(row, sent);
        var reason = sent.text("reason");
        if (reason == null) sent.refuse("reason", "gap-reason-missing", row.words());
        var numbers = new TreeMap<String, BigDecimal>();
        for (var part : GapRepository.NUMBERS) {
            var number = sent.number(part);
            if (number != null) numbers.put(part, number);
        }
        if (choice == Choice.FILLED) {
            for (var part : numbers.keySet())
                if (!row.parts().contains(part)) sent.refuse(part, "gap-part-unread", row.words());
            if (numbers.isEmpty()) sent.refuse("choice", "gap-number-missing", row.words());
        } else if (choice != null) numbers.clear();
        return choice == null || reason == null
                ? null
                : new GapDecision(row.gap().unit(), row.gap().indicator(), choice, numbers, reason);
    }

    private static Choice choice(Row row, SentRows.Row sent) {
        var word = sent.text("choice");
        if (word == null) return sent.refuse("choice", "gap-undecided", row.words());
        var choices = new LinkedHashSet<>(List.of(Choice.values()));
        if (row.parts().isEmpty()) choices.remove(Choice.FILLED);
        for (var choice : choices) if (choice.word().equals(word.toLowerCase(Locale.ROOT))) return choice;
        return sent.refuse("choice", "gap-choice-unknown", row.words());
    }

    /** The year as it would be is read by the scheme's own rules, so that what it refuses is refused here already. */
    private void admitted(String cycle, List<GapDecision> decisions, SentRows sent) {
        var scheme = cycles.scheme(cycle).scheme();
        var data = inputs.of(cycle, withAdopted(cycle, decisions));
        var faults = YearDataReader.read(scheme, data).faults();
        if (!faults.isEmpty()) {
            for (var fault : faults) refuse(fault, data, sent);
            return;
        }
        var still = new LinkedHashMap<Key, Gap>();
        for (var gap :
                ResultGaps.of(computation.evaluate(cycle, data, List.of())).ofRanked())
            still.put(Key.of(gap.unit(), gap.indicator()), gap);
        sent.rows().forEach((key, row) -> {
            if (still.containsKey(key)) row.refuse("choice", "gap-remains");
        });
    }

    private List<GapDecision> withAdopted(String cycle, List<GapDecision> decisions) {
        var all = new LinkedHashMap<Key, GapDecision>();
        for (var each : gaps.adopted(cycle)) all.put(Key.of(each.unit(), each.indicator()), each);
        for (var each : decisions) all.put(Key.of(each.unit(), each.indicator()), each);
        return List.copyOf(all.values());
    }

    // A fault points into the year's data; people know the row of the sheet that it came from.
    private static void refuse(Fault fault, JsonNode data, SentRows sent) {
        var pointer = fault.path().split("/");
        var at = pointer.length < 3 ? data : data.path(pointer[1]).path(Integer.parseInt(pointer[2]));
        var key = Key.of(
                at.path("unit").asText(at.path("id").asText()),
                at.path("indicator").asText());
        var row = sent.rows().entrySet().stream()
                .filter(each -> each.getKey().equals(key)
                        || at.has("id") && each.getKey().unit().equals(key.unit()))
                .map(Map.Entry::getValue)
                .findFirst();
        var path = row.map(SentRows.Row::path).orElse("")
                + (pointer.length > 3 && row.isPresent() ? "/" + pointer[3] : "");
        sent.faults().add(new Fault(path, fault.code(), fault.text(), fault.arguments()));
    }
}
