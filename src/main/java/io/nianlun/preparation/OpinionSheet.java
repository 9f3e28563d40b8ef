package io.nianlun.preparation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.preparation.Round.Proposal;
import io.nianlun.scoring.FigureParts;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The sheet on which the target office says item by item what it thinks of a round, beside what to hold it against.
 * Where any item is not accepted the round goes back.
 */
@Component
class OpinionSheet implements FieldKind {

    private static final Set<String> TYPED = Set.of("opinion", "amended", "comment");

    private final Sheets sheets;
    private final RoundRepository rounds;
    private final RoundsView shownRounds;
    private final OpinionRepository opinions;
    private final Comparison comparison;
    private final Organization organization;

    OpinionSheet(
            Sheets sheets,
            RoundRepository rounds,
            RoundsView shownRounds,
            OpinionRepository opinions,
            Comparison comparison,
            Organization organization) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.shownRounds = shownRounds;
        this.opinions = opinions;
        this.comparison = comparison;
        this.organization = organization;
    }

    @Override
    public String type() {
        return "opinionSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var sheet = JsonNodeFactory.instance.objectNode().put("cycle", task.cycle());
        var all = rounds.of(task.cycle(), task.unit());
        var known = comparison.of(task.cycle(), task.unit());
        var proposed = proposals(all, 1);
        var earlier = proposals(all, 2);
        var naming = Naming.of(
                organization, proposed.values().stream().map(Proposal::detail).toList());
        var shown = sheet.putArray("rows");
        for (var row : rows(task)) {
            var one = row.shown();
            var proposal = proposed.get(row.indicator());
            one.put("target", proposal == null ? null : proposal.target());
            one.put("note", proposal == null ? null : proposal.note());
            one.put(
                    "was",
                    earlier.containsKey(row.indicator())
                            ? earlier.get(row.indicator()).target()
                            : null);
            naming.show(one, proposal == null ? Detail.NONE : proposal.detail());
            known.show(one, row.indicator());
            one.putNull("opinion").putNull("amended").putNull("comment");
            shown.add(one);
        }
        shownRounds.show(task.cycle(), task.unit(), all, sheet.putArray("rounds"));
        return sheet;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(shown, (row, sent) -> sent.put("opinion", "accept"));
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var read = read(task, value, path);
        read.rows().forEach((key, row) -> check(row));
        return read.faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        var round = rounds.newest(task.cycle(), task.unit())
                .orElseThrow(() -> new TargetsNotProposed(task.unit()))
                .number();
        var said = new ArrayList<Opinion>();
        read(task, value, "")
                .rows()
                .forEach((key, row) -> said.add(
                        new Opinion(key.indicator(), row.text("opinion"), row.number("amended"), row.text("comment"))));
        opinions.add(task, round, said);
    }

    /** The process goes on only where every item is accepted. */
    @Override
    public JsonNode decisive(JsonNode value) {
        for (var row : value.path("rows"))
            if (!row.path("opinion").asText().equals("accept")) return TextNode.valueOf("return");
        return TextNode.valueOf("approve");
    }

    private static void check(SentRows.Row row) {
        var opinion = row.text("opinion");
        var amended = row.number("amended");
        if (opinion == null) row.refuse("opinion", "opinion-missing");
        else if (!Opinion.CHOICES.contains(opinion)) row.refuse("opinion", "opinion-unknown", opinion);
        else {
            if (!opinion.equals("accept") && row.text("comment") == null) row.refuse("comment", "opinion-unexplained");
            if (amended != null && !opinion.equals("amend")) row.refuse("amended", "amended-without-opinion");
        }
    }

    private SentRows read(TaskContext task, JsonNode value, String path) {
        var expected = new LinkedHashMap<SentRows.Key, String>();
        for (var row : rows(task)) expected.put(row.key(), row.words());
        return SentRows.read(value, path, expected, TYPED);
    }

    private List<SheetRow> rows(TaskContext task) {
        return sheets.rows(task.cycle(), task.unit(), FigureParts::readsTarget);
    }

    private static Map<String, Proposal> proposals(List<Round> all, int fromTheEnd) {
        if (all.size() < fromTheEnd) return Map.of();
        return all.get(all.size() - fromTheEnd).proposals().stream()
                .collect(toMap(Proposal::indicator, Function.identity()));
    }
}
