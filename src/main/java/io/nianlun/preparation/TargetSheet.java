package io.nianlun.preparation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The indicator sheet of a unit's targets: what it promises, all that stands beside it, and the rounds so far. */
@Component
class TargetSheet implements SheetMode {

    private final Sheets sheets;
    private final Cycles cycles;
    private final RoundRepository rounds;
    private final RoundsView shownRounds;
    private final FirstDetails first;
    private final Figures figures;
    private final Organization organization;

    TargetSheet(
            Sheets sheets,
            Cycles cycles,
            RoundRepository rounds,
            RoundsView shownRounds,
            FirstDetails first,
            Figures figures,
            Organization organization) {
        this.sheets = sheets;
        this.cycles = cycles;
        this.rounds = rounds;
        this.shownRounds = shownRounds;
        this.first = first;
        this.figures = figures;
        this.organization = organization;
    }

    @Override
    public String mode() {
        return "targets";
    }

    @Override
    public JsonNode load(TaskContext task, boolean readonly) {
        var all = rounds.of(task.cycle(), task.unit());
        var sheet = sheet(task, all, readonly);
        var shown = sheet.figures().shown();
        var naming = sheet.begun() == null
                ? Naming.of(organization, sheet.details().values())
                : sheet.begun().naming();
        for (var row : shown.path("rows")) naming.show((ObjectNode) row, sheet.detail(indicator(row)));
        shown.put("cycle", task.cycle());
        shownRounds.show(task.cycle(), task.unit(), all, shown.putArray("rounds"));
        return shown;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode sent, String path) {
        var sheet = sheet(task, rounds.of(task.cycle(), task.unit()), false);
        var typed = new LinkedHashMap<FigureRow, Typed>();
        var faults = sheet.figures()
                .check(sent, path, (row, said) -> typed.put(row, new Typed(said, sheet.read(row, said))));
        check(task, sheet, typed);
        // what was refused above stands in the same list
        var all = new ArrayList<>(faults);
        var points = new PointsCheck();
        typed.forEach((row, one) -> points.add(row.row(), one.detail().points()));
        if (typed.size() == sheet.details().size()) all.addAll(points.faults(path));
        return all;
    }

    @Override
    public void complete(TaskContext task, JsonNode sent) {
        var sheet = sheet(task, rounds.of(task.cycle(), task.unit()), false);
        var proposals = sheet.figures().entries(sent).stream()
                .map(entry -> new Proposal(
                        entry.row().row().indicator(),
                        entry.value("target"),
                        entry.note(),
                        sheet.read(entry.row(), entry.sent())))
                .toList();
        rounds.propose(task, rounds.begin(task), proposals);
    }

    private record Typed(SentRows.Row sent, Detail detail) {}

    /** @param begun null once there is a round */
    private record Sheet(FigureSheet figures, Map<String, Detail> details, FirstDetails.Beginning begun) {

        Detail detail(String indicator) {
            return details.get(indicator);
        }

        Detail read(FigureRow row, SentRows.Row sent) {
            return new DetailReader(sent, detail(row.row().indicator())).read();
        }
    }

    private void check(TaskContext task, Sheet sheet, Map<FigureRow, Typed> typed) {
        var naming = Naming.of(
                organization, typed.values().stream().map(Typed::detail).toList());
        var check = new DetailCheck(
                cycles.one(task.cycle()).year(), sheet.details().keySet(), naming.people(), naming.units());
        var primaries = new HashMap<String, String>();
        typed.forEach(
                (row, one) -> primaries.put(row.row().indicator(), one.detail().primary()));
        typed.forEach((row, one) -> {
            if (one.detail().points() == null || one.detail().points().signum() <= 0)
                one.sent().refuse("points", "points-not-positive");
            // where there is no target the note says why, and nothing else is promised
            if (one.sent().json().path("target").isNumber())
                check.check(one.sent(), task.unit(), row.row().indicator(), one.detail(), primaries);
        });
    }

    private Sheet sheet(TaskContext task, List<Round> all, boolean readonly) {
        var proposed = all.isEmpty()
                ? Map.<String, Proposal>of()
                : all.get(all.size() - 1).proposals().stream().collect(toMap(Proposal::indicator, one -> one));
        var lastYear = figures.lastYear(task.cycle(), task.unit());
        var rows = sheets.rows(task.cycle(), task.unit(), FigureParts::readsTarget);
        var details = new LinkedHashMap<String, Detail>();
        var begun = all.isEmpty() ? first.of(task.cycle(), task.unit()) : null;
        for (var row : rows) {
            var proposal = proposed.get(row.indicator());
            details.put(row.indicator(), begun != null ? begun.of(row) : proposedDetail(row, proposal));
        }
        var shown = rows.stream()
                .map(row -> row(row, proposed.get(row.indicator()), lastYear, readonly))
                .toList();
        return new Sheet(new FigureSheet(mode(), shown, DetailReader.FIELDS), details, begun);
    }

    private static Detail proposedDetail(SheetRow row, Proposal proposal) {
        var detail = proposal == null ? Detail.NONE : proposal.detail();
        return detail.points() == null ? detail.worth(row.points()) : detail;
    }

    private static FigureRow row(
            SheetRow row, Proposal proposal, Map<SentRows.Key, BigDecimal> lastYear, boolean readonly) {
        var values = new HashMap<String, BigDecimal>();
        values.put("previous", lastYear.get(row.key()));
        values.put("target", proposal == null ? null : proposal.target());
        return new FigureRow(
                row, values, proposal == null ? null : proposal.note(), readonly ? List.of() : List.of("target"));
    }

    private static String indicator(JsonNode row) {
        return row.path("indicator").path("id").asText();
    }
}
