package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The field that shows a unit's objection matter by matter: to whoever looks into it ({@code mode: handle}), to the lead
 * group that decides it ({@code decide}), and with the answer to the unit ({@code answer}).
 */
@Component
class ObjectionSheet implements FieldKind {

    private final Objections objections;
    private final ObjectionView view;
    private final ObjectMapper json;

    ObjectionSheet(Objections objections, ObjectionView view, ObjectMapper json) {
        this.objections = objections;
        this.view = view;
        this.json = json;
    }

    @Override
    public String type() {
        return "objectionSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var mode = mode(component);
        ObjectNode shown = objections
                .newest(task.cycle(), task.unit())
                .map(objection -> view.of(objection, matters(task), !mode.equals("answer")))
                .orElseGet(() -> json.createObjectNode().set("rows", json.createArrayNode()));
        return shown.put("mode", mode);
    }

    /** What was typed is laid over what is shown; both are there. */
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        ObjectNode shown = loaded.deepCopy();
        shown.set("typed", draft);
        return shown;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var sent = json.createObjectNode();
        var rows = sent.putArray("rows");
        var verdict = mode(component).equals("handle") ? "finding" : "decision";
        for (var row : shown.path("rows"))
            rows.addObject()
                    .put("about", row.path("about").asText())
                    .put(verdict, "reject")
                    .put("reason", "经核查，原结果无误");
        return sent;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var objection = objections.newest(task.cycle(), task.unit());
        if (objection.isEmpty()) return List.of(Fault.of(path, "objection-missing"));
        return switch (mode(component)) {
            case "handle" ->
                SentFindings.read(value, path, objection.get(), matters(task)).faults();
            case "decide" -> SentDecisions.read(value, path, objection.get()).faults();
            default -> List.of();
        };
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        var objection =
                objections.newest(task.cycle(), task.unit()).orElseThrow(() -> new ObjectionMissing(task.unit()));
        switch (mode(component)) {
            case "handle" ->
                objections.handle(
                        task,
                        objection,
                        SentFindings.read(value, "", objection, matters(task)).items());
            case "decide" -> objections.decide(task, objection, SentDecisions.read(value, "", objection));
            default -> {
                // only shown
            }
        }
    }

    /** Whether anything goes back to be looked into again. */
    @Override
    public JsonNode decisive(JsonNode value) {
        for (var row : value.path("rows"))
            if (row.path("decision").asText().equals("return")) return TextNode.valueOf("return");
        return TextNode.valueOf("decided");
    }

    private Map<String, Matter> matters(TaskContext task) {
        var matters = new LinkedHashMap<String, Matter>();
        objections.matters(task.cycle(), task.unit()).forEach(matter -> matters.put(matter.about(), matter));
        return matters;
    }

    private static String mode(JsonNode component) {
        return component.path("mode").asText();
    }
}
