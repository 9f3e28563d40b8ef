package io.nianlun.selfreview;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.SentRows;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The indicator sheet on which a unit puts what it has reached beside what it promised. */
@Component
class ActualSheet implements SheetMode {

    private static final Set<String> OWN = Set.of("ownScore", "ownReason");
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    private final Sheets sheets;
    private final ReviewRepository reviews;
    private final ReviewOpinions opinions;
    private final AgreedTargets targets;
    private final Figures figures;
    private final GivenScores given;

    ActualSheet(
            Sheets sheets,
            ReviewRepository reviews,
            ReviewOpinions opinions,
            AgreedTargets targets,
            Figures figures,
            GivenScores given) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.opinions = opinions;
        this.targets = targets;
        this.figures = figures;
        this.given = given;
    }

    @Override
    public String mode() {
        return "actuals";
    }

    @Override
    public JsonNode load(TaskContext task, boolean readonly) {
        var shown = sheet(task, readonly).shown();
        var returned = opinions.open(task.cycle(), task.unit());
        var reported = reported(task);
        for (var row : shown.path("rows")) {
            var indicator = row.path("indicator").path("id").asText();
            var own = reported.get(indicator);
            ((ObjectNode) row).put("ownScore", own == null ? null : own.ownScore());
            ((ObjectNode) row).put("ownReason", own == null ? null : own.ownReason());
            var opinion = returned.get("indicator:" + indicator);
            if (opinion != null) ((ObjectNode) row).put("opinion", opinion);
        }
        refresh(task, shown);
        return shown;
    }

    /** What the figures that stand in the sheet come to, so that the unit sees it beside its own score. */
    @Override
    public void refresh(TaskContext task, ObjectNode shown) {
        var scores = given.of(task.cycle(), task.unit(), shown.path("rows"));
        for (var row : shown.path("rows"))
            ((ObjectNode) row)
                    .put("given", scores.get(row.path("indicator").path("id").asText()));
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode sent, String path) {
        return sheet(task, false).check(sent, path, (row, typed) -> checkOwn(row, typed));
    }

    private static void checkOwn(FigureRow row, SentRows.Row typed) {
        var own = typed.number("ownScore");
        if (own != null && (own.signum() < 0 || own.compareTo(MOST) > 0))
            typed.refuse("ownScore", "own-score-out-of-range", MOST);
        if (own != null && typed.text("ownReason") == null)
            typed.refuse("ownReason", "own-reason-missing", row.row().words());
    }

    @Override
    public void complete(TaskContext task, JsonNode sent) {
        var entries = sheet(task, false).entries(sent);
        var version = reviews.begin(task);
        for (var entry : entries)
            reviews.report(
                    task,
                    version,
                    new Reported(
                            entry.row().row().indicator(),
                            entry.value("actual"),
                            entry.note(),
                            entry.sent().number("ownScore"),
                            entry.sent().text("ownReason")));
    }

    private FigureSheet sheet(TaskContext task, boolean readonly) {
        var reported = reported(task);
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
        return new FigureSheet(mode(), rows, OWN);
    }

    private Map<String, Reported> reported(TaskContext task) {
        return reviews.newest(task.cycle(), task.unit()).map(Review::actuals).orElse(List.of()).stream()
                .collect(toMap(Reported::indicator, Function.identity()));
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
