package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheet on which an office registers what happened: bonuses, penalties, vetoes, deductions. */
@Component
class EventSheet implements FieldKind {

    private final EventChoices choices;
    private final EventRepository events;
    private final Figures figures;
    private final SelfReports reports;
    private final ObjectMapper json;

    EventSheet(EventChoices choices, EventRepository events, Figures figures, SelfReports reports, ObjectMapper json) {
        this.choices = choices;
        this.events = events;
        this.figures = figures;
        this.reports = reports;
        this.json = json;
    }

    @Override
    public String type() {
        return "eventSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var choice = choices.of(task);
        var shown = choice.shown();
        showClaims(task, choice, shown);
        var rows = shown.putArray("rows");
        for (var event : events.newest(task.cycle(), task.subject())) {
            var row = rows.addObject();
            row.putObject("unit")
                    .put("id", event.unit())
                    .put("name", choice.units().getOrDefault(event.unit(), event.unit()));
            ObjectNode fields = json.valueToTree(event);
            fields.remove("unit");
            fields.properties().forEach(field -> {
                if (!field.getValue().isNull()) row.set(field.getKey(), field.getValue());
            });
        }
        return shown;
    }

    // Rows of events have no identity of their own: what was typed stands in place of what was loaded.
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        if (!draft.path("rows").isArray()) return loaded;
        ObjectNode shown = loaded.deepCopy();
        shown.set("rows", draft.path("rows"));
        return shown;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return new EventSample(shown, chance).sheet();
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        return component.path("readonly").asBoolean()
                ? List.of()
                : EventRows.read(value, path, choices.of(task)).faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        figures.certifyEvents(task, EventRows.read(value, "", choices.of(task)).events());
    }

    private void showClaims(TaskContext task, EventChoices.Choice choice, ObjectNode shown) {
        var claims = shown.putArray("claims");
        if (choice.adjustments().isEmpty()) return;
        for (var report : reports.of(task.cycle()))
            for (var claim : report.claims()) {
                var row = claims.addObject();
                row.putObject("unit")
                        .put("id", report.unit())
                        .put("name", choice.units().getOrDefault(report.unit(), report.unit()));
                claim.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
            }
    }
}
