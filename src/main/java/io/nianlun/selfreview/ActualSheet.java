package io.nianlun.selfreview;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.TaskContext;
import io.nianlun.scoring.AgreedTargets;
import io.nianlun.scoring.FigureParts;
import io.nianlun.scoring.FigureRow;
import io.nianlun.scoring.FigureSheet;
import io.nianlun.scoring.Figures;
import io.nianlun.scoring.SheetMode;
import io.nianlun.selfreview.Review.Reported;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The indicator sheet on which a unit puts what it has reached beside what it promised. */
@Component
class ActualSheet implements SheetMode {

    private final Sheets sheets;
    private final ReviewRepository reviews;
    private final ReviewOpinions opinions;
    private final AgreedTargets targets;
    private final Figures figures;

    ActualSheet(
            Sheets sheets, ReviewRepository reviews, ReviewOpinions opinions, AgreedTargets targets, Figures figures) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.opinions = opinions;
        this.targets = targets;
        this.figures = figures;
    }

    @Override
    public String mode() {
        return "actuals";
    }

    @Override
    public JsonNode load(TaskContext task, boolean readonly) {
        var shown = sheet(task, readonly).shown();
        var returned = opinions.open(task.cycle(), task.unit());
        for (var row : shown.path("rows")) {
            var opinion =
                    returned.get("indicator:" + row.path("indicator").path("id").asText());
            if (opinion != null) ((ObjectNode) row).put("opinion", opinion);
        }
        return shown;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode sent, String path) {
        return sheet(task, false).check(sent, path);
    }

    @Override
    public void complete(TaskContext task, JsonNode sent) {
        var entries = sheet(task, false).entries(sent);
        var version = reviews.begin(task);
        for (var entry : entries)
            reviews.report(
                    task, version, new Reported(entry.row().row().indicator(), entry.value("actual"), entry.note()));
    }

    private FigureSheet sheet(TaskContext task, boolean readonly) {
        var reported = reviews.newest(task.cycle(), task.unit()).map(Review::actuals).orElse(List.of()).stream()
                .collect(toMap(Reported::indicator, Function.identity()));
        var promised = new HashMap<String, BigDecimal>();
        for (var target : targets.ofUnit(task.cycle(), task.unit())) promised.put(target.indicator(), target.target());
        var lastYear = figures.lastYear(task.cycle(), task.unit());
        var rows = sheets.rows(task.cycle(), task.unit(), FigureParts::readsActual).stream()
                .map(row -> row(
                        row,
                        lastYear.get(row.key()),
                        promised.get(row.indicator()),
                        reported.get(row.indicator()),
                        readonly))
                .toList();
        return new FigureSheet(mode(), rows);
    }

    private static FigureRow row(
            SheetRow row, BigDecimal previous, BigDecimal target, Reported reported, boolean readonly) {
        var values = new HashMap<String, BigDecimal>();
        values.put("previous", previous);
        values.put("target", target);
        values.put("actual", reported == null ? null : reported.actual());
        return new FigureRow(
                row, values, reported == null ? null : reported.note(), readonly ? List.of() : List.of("actual"));
    }
}
