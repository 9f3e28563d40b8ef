package io.nianlun.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.scoring.Plausibility.Finding;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The indicator sheet on which an office confirms the figures that it answers for, of all units. */
@Component
class CertifySheet implements SheetMode {

    private final Sheets sheets;
    private final Figures figures;
    private final AgreedTargets targets;
    private final SelfReports reports;
    private final FigureAudits audits;
    private final Plausibility plausibility;
    private final ObjectMapper json;

    CertifySheet(
            Sheets sheets,
            Figures figures,
            AgreedTargets targets,
            SelfReports reports,
            FigureAudits audits,
            ScoringSettings settings,
            ObjectMapper json) {
        this.sheets = sheets;
        this.figures = figures;
        this.targets = targets;
        this.reports = reports;
        this.audits = audits;
        this.plausibility = new Plausibility(settings.jump(), settings.heap());
        this.json = json;
    }

    @Override
    public String mode() {
        return "certify";
    }

    /** Each row also with where its figure comes from, what the audit says of it, and what is odd about it. */
    @Override
    public JsonNode load(TaskContext task, boolean readonly) {
        var rows = rows(task, readonly);
        var shown = new FigureSheet(mode(), rows).shown();
        var certified = figures.newestByRow(task.cycle());
        var said = audits.last(task.cycle(), task.subject());
        var odd = findings(rows);
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i).row();
            var figure = certified.get(row.key());
            var json = (ObjectNode) shown.path("rows").get(i);
            json.put(
                    "origin",
                    figure == null || figure.origin() == null ? row.leaf().source() : figure.origin());
            json.put("document", figure == null ? null : figure.document());
            json.set("findings", this.json.valueToTree(odd.get(row.key())));
            var verdict = said.get(FigureCheck.item(row.key()));
            if (verdict != null && verdict.returned() && figure != null && verdict.version() == figure.version())
                json.put("opinion", verdict.opinion());
        }
        return shown;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode sent, String path) {
        return new FigureSheet(mode(), rows(task, false)).check(sent, path);
    }

    @Override
    public void complete(TaskContext task, JsonNode sent) {
        figures.certify(task, new FigureSheet(mode(), rows(task, false)).entries(sent));
    }

    /** What is odd about the rows' figures, or about what the units reported where nothing is certified yet. */
    Map<Key, List<Finding>> findings(List<FigureRow> rows) {
        var heaps = new HashMap<String, Finding>();
        rows.stream()
                .filter(row -> number(row) != null)
                .collect(groupingBy(row -> row.row().indicator(), mapping(CertifySheet::number, toList())))
                .forEach((indicator, numbers) ->
                        plausibility.heap(numbers).ifPresent(heap -> heaps.put(indicator, heap)));
        var findings = new HashMap<Key, List<Finding>>();
        for (var row : rows) {
            var list = new ArrayList<>(plausibility.of(number(row), row.values().get("previous")));
            if (heaps.containsKey(row.row().indicator()))
                list.add(heaps.get(row.row().indicator()));
            findings.put(row.row().key(), list);
        }
        return findings;
    }

    private static BigDecimal number(FigureRow row) {
        var actual = row.values().get("actual");
        return actual != null ? actual : row.values().get("reported");
    }

    List<FigureRow> rows(TaskContext task, boolean readonly) {
        var known = new Known(
                figures.newestByRow(task.cycle()),
                targets.byRow(task.cycle()),
                reported(task),
                figures.lastYear(task.cycle()));
        return sheets
                .rows(
                        task.cycle(),
                        unit -> true,
                        leaf -> FigureParts.readsFigure(leaf) && Duties.certifies(task.subject(), leaf))
                .stream()
                .map(row -> row(row, known, readonly))
                .toList();
    }

    private record Known(
            Map<Key, Figure> certified,
            Map<Key, BigDecimal> agreed,
            Map<Key, BigDecimal> reported,
            Map<Key, BigDecimal> previous) {}

    private static FigureRow row(SheetRow row, Known known, boolean readonly) {
        var key = row.key();
        var figure = known.certified().get(key);
        var agreed = known.agreed().get(key);
        var values = new HashMap<String, BigDecimal>();
        values.put("previous", known.previous().get(key));
        values.put("reported", known.reported().get(key));
        values.put("target", figure != null && figure.target() != null ? figure.target() : agreed);
        values.put("actual", figure == null ? null : figure.actual());
        values.put("effect", figure == null ? null : figure.effect());
        values.put("score", figure == null ? null : figure.score());
        return new FigureRow(
                row, values, figure == null ? null : figure.note(), readonly ? List.of() : open(row, agreed));
    }

    private static List<String> open(SheetRow row, BigDecimal agreed) {
        if (FigureParts.readsScore(row.leaf())) return List.of("score");
        var open = new ArrayList<>(List.of("actual"));
        if (FigureParts.readsTarget(row.leaf()) && agreed == null) open.add("target");
        if (FigureParts.readsEffect(row.leaf())) open.add("effect");
        return open;
    }

    private Map<Key, BigDecimal> reported(TaskContext task) {
        var reported = new HashMap<Key, BigDecimal>();
        for (var report : reports.of(task.cycle()))
            report.actuals().forEach((indicator, actual) -> reported.put(Key.of(report.unit(), indicator), actual));
        return reported;
    }
}
