package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
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

    CertifySheet(Sheets sheets, Figures figures, AgreedTargets targets, SelfReports reports) {
        this.sheets = sheets;
        this.figures = figures;
        this.targets = targets;
        this.reports = reports;
    }

    @Override
    public String mode() {
        return "certify";
    }

    @Override
    public JsonNode load(TaskContext task, boolean readonly) {
        return sheet(task, readonly).shown();
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode sent, String path) {
        return sheet(task, false).check(sent, path);
    }

    @Override
    public void complete(TaskContext task, JsonNode sent) {
        figures.certify(task, sheet(task, false).entries(sent));
    }

    private FigureSheet sheet(TaskContext task, boolean readonly) {
        var known = new Known(
                figures.newestByRow(task.cycle()), agreed(task), reported(task), figures.lastYear(task.cycle()));
        var rows = sheets
                .rows(
                        task.cycle(),
                        unit -> true,
                        leaf -> FigureParts.readsFigure(leaf) && Duties.certifies(task.subject(), leaf))
                .stream()
                .map(row -> row(row, known, readonly))
                .toList();
        return new FigureSheet(mode(), rows);
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
        values.put("score", figure == null ? null : figure.score());
        return new FigureRow(
                row, values, figure == null ? null : figure.note(), readonly ? List.of() : open(row, agreed));
    }

    private static List<String> open(SheetRow row, BigDecimal agreed) {
        if (FigureParts.readsScore(row.leaf())) return List.of("score");
        return FigureParts.readsTarget(row.leaf()) && agreed == null ? List.of("actual", "target") : List.of("actual");
    }

    private Map<Key, BigDecimal> agreed(TaskContext task) {
        var agreed = new HashMap<Key, BigDecimal>();
        for (var target : targets.of(task.cycle()))
            agreed.put(Key.of(target.unit(), target.indicator()), target.target());
        return agreed;
    }

    private Map<Key, BigDecimal> reported(TaskContext task) {
        var reported = new HashMap<Key, BigDecimal>();
        for (var report : reports.of(task.cycle()))
            report.actuals().forEach((indicator, actual) -> reported.put(Key.of(report.unit(), indicator), actual));
        return reported;
    }
}
