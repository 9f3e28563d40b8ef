package io.nianlun.consequence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.consequence.Rectification.Measure;
import io.nianlun.consequence.Rectification.Plan;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The field in which a unit writes what it will do, who and until when ({@code mode: plan}), and in which each measure is
 * found done or not ({@code mode: check}).
 */
@Component
class MeasureSheet implements FieldKind {

    private static final int MOST = 50;
    private static final int LONGEST = 1000;

    private final RectificationRepository rectifications;
    private final ObjectMapper json;
    private final Clock clock;

    MeasureSheet(RectificationRepository rectifications, ObjectMapper json, Clock clock) {
        this.rectifications = rectifications;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "measureSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var shown = json.createObjectNode().put("mode", component.path("mode").asText());
        var rows = shown.putArray("rows");
        for (var measure : planned(task)) {
            ObjectNode row = rows.addObject()
                    .put("measure", measure.measure())
                    .put("owner", measure.owner())
                    .put("due", measure.due().toString());
            if (checks(component)) row.put("done", measure.done()).put("finding", measure.finding());
        }
        return shown;
    }

    /** A plan as it was typed; in a check what was found, laid over the measures line by line. */
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        ObjectNode shown = loaded.deepCopy();
        if (!draft.path("rows").isArray()) return shown;
        if (!checks(component)) {
            shown.set("rows", draft.path("rows"));
            return shown;
        }
        for (var i = 0; i < shown.path("rows").size() && i < draft.path("rows").size(); i++)
            for (var name : List.of("done", "finding"))
                if (draft.path("rows").get(i).has(name))
                    ((ObjectNode) shown.path("rows").get(i))
                            .set(name, draft.path("rows").get(i).get(name));
        return shown;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        if (checks(component))
            shown.path("rows").forEach(row -> rows.addObject().put("done", true));
        else
            for (var line = 1; line <= chance.whole(1, 3, "measures"); line++)
                rows.addObject()
                        .put("measure", "整改措施" + line)
                        .put("owner", "分管负责人")
                        .put("due", LocalDate.now(clock).plusDays(30L * line).toString());
        return sheet;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var faults = new ArrayList<Fault>();
        var rows = value.path("rows");
        if (checks(component)) {
            var planned = planned(task);
            for (var i = 0; i < planned.size(); i++)
                if (!rows.path(i).path("done").isBoolean())
                    faults.add(Fault.of(path + "/rows/" + i + "/done", "measure-unchecked", i + 1));
            return faults;
        }
        if (rows.isEmpty()) return List.of(Fault.of(path, "measures-missing"));
        if (rows.size() > MOST) return List.of(Fault.of(path, "too-many-measures", MOST));
        for (var i = 0; i < rows.size(); i++) check(rows.get(i), i, path + "/rows/" + i, faults);
        return faults;
    }

    private void check(JsonNode row, int line, String path, List<Fault> faults) {
        for (var name : List.of("measure", "owner")) {
            var text = row.path(name).asText("").strip();
            if (text.isEmpty()) faults.add(Fault.of(path + "/" + name, name + "-missing", line + 1));
            else if (text.length() > LONGEST)
                faults.add(Fault.of(path + "/" + name, "measure-too-long", line + 1, LONGEST));
        }
        var due = day(row.path("due").asText(""));
        if (due == null) faults.add(Fault.of(path + "/due", "measure-due-missing", line + 1));
        else if (due.isBefore(LocalDate.now(clock)))
            faults.add(Fault.of(path + "/due", "measure-due-passed", line + 1, due.toString()));
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        var measures = new ArrayList<Measure>();
        for (var row : value.path("rows"))
            measures.add(new Measure(
                    row.path("measure").asText("").strip(),
                    row.path("owner").asText("").strip(),
                    day(row.path("due").asText("")),
                    row.path("done").isBoolean() ? row.path("done").asBoolean() : null,
                    row.path("finding").asText("").isBlank()
                            ? null
                            : row.path("finding").asText().strip()));
        if (checks(component)) rectifications.find(task, measures);
        else rectifications.plan(task, measures, OffsetDateTime.now(clock));
    }

    private List<Measure> planned(TaskContext task) {
        return rectifications
                .find(task.subject())
                .map(Rectification::plan)
                .map(Plan::measures)
                .orElse(List.of());
    }

    private static boolean checks(JsonNode component) {
        return component.path("mode").asText().equals("check");
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
