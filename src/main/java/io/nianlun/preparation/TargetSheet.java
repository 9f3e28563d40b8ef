package io.nianlun.preparation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.preparation.Round.Proposal;
import io.nianlun.scoring.FigureParts;
import io.nianlun.scoring.FigureRow;
import io.nianlun.scoring.FigureSheet;
import io.nianlun.scoring.Figures;
import io.nianlun.scoring.SheetMode;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The indicator sheet of a unit's targets, with all rounds that were gone through. */
@Component
class TargetSheet implements SheetMode {

    private final Sheets sheets;
    private final RoundRepository rounds;
    private final VerdictRepository verdicts;
    private final Figures figures;
    private final Organization organization;

    TargetSheet(
            Sheets sheets,
            RoundRepository rounds,
            VerdictRepository verdicts,
            Figures figures,
            Organization organization) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.verdicts = verdicts;
        this.figures = figures;
        this.organization = organization;
    }

    @Override
    public String mode() {
        return "targets";
    }

    @Override
    public JsonNode load(TaskContext task, boolean readonly) {
        var sheet = sheet(task, readonly).shown();
        showRounds(task, sheet.putArray("rounds"));
        return sheet;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode sent, String path) {
        return sheet(task, false).check(sent, path);
    }

    @Override
    public void complete(TaskContext task, JsonNode sent) {
        var entries = sheet(task, false).entries(sent);
        var round = rounds.begin(task);
        for (var entry : entries)
            rounds.propose(
                    task, round, new Proposal(entry.row().row().indicator(), entry.value("target"), entry.note()));
    }

    private FigureSheet sheet(TaskContext task, boolean readonly) {
        var proposed = rounds.newest(task.cycle(), task.unit()).map(Round::proposals).orElse(List.of()).stream()
                .collect(toMap(Proposal::indicator, Function.identity()));
        var lastYear = figures.lastYear(task.cycle(), task.unit());
        var rows = sheets.rows(task.cycle(), task.unit(), FigureParts::readsTarget).stream()
                .map(row -> row(row, proposed.get(row.indicator()), lastYear, readonly))
                .toList();
        return new FigureSheet(mode(), rows);
    }

    private static FigureRow row(
            SheetRow row, Proposal proposal, Map<SentRows.Key, BigDecimal> lastYear, boolean readonly) {
        var values = new HashMap<String, BigDecimal>();
        values.put("previous", lastYear.get(row.key()));
        values.put("target", proposal == null ? null : proposal.target());
        return new FigureRow(
                row, values, proposal == null ? null : proposal.note(), readonly ? List.of() : List.of("target"));
    }

    private void showRounds(TaskContext task, ArrayNode shown) {
        var all = rounds.of(task.cycle(), task.unit());
        var decided = verdicts.of(task.cycle(), task.unit()).stream()
                .collect(toMap(Verdict::version, Function.identity(), (earlier, later) -> later));
        var names = organization.peopleNames(all.stream().map(Round::by).toList());
        for (var round : all) {
            var verdict = decided.get(round.number());
            var each = shown.addObject()
                    .put("round", round.number())
                    .put("at", round.at().toString())
                    .put("decision", verdict == null ? null : verdict.choice())
                    .put("reason", verdict == null ? null : verdict.reason());
            each.putObject("by").put("id", round.by()).put("name", names.getOrDefault(round.by(), round.by()));
            var rows = each.putArray("rows");
            for (var proposal : round.proposals())
                rows.addObject()
                        .put("indicator", proposal.indicator())
                        .put("target", proposal.target())
                        .put("note", proposal.note());
        }
    }
}
