package io.nianlun.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The panel beside a unit's sheet that shows the evidence of its rows. What is attached is kept at once and not in the
 * draft, so the field sends nothing; it refuses a completion while a piece of evidence does not say of when it is.
 */
@Component
class EvidencePanel implements FieldKind {

    private final Evidence evidence;
    private final Cycles cycles;
    private final EvidenceSettings settings;
    private final ObjectMapper json;

    EvidencePanel(Evidence evidence, Cycles cycles, EvidenceSettings settings, ObjectMapper json) {
        this.evidence = evidence;
        this.cycles = cycles;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String type() {
        return "evidencePanel";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var shown = json.createObjectNode()
                .put("task", task.task())
                .put("year", cycles.one(task.cycle()).year())
                .put("fileLimit", settings.file().toBytes())
                .put("unitLimit", settings.unit().toBytes());
        shown.set("items", json.valueToTree(evidence.of(task.cycle(), task.unit())));
        return shown;
    }

    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        return loaded;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return MissingNode.getInstance();
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var faults = new ArrayList<Fault>();
        for (var item : evidence.of(task.cycle(), task.unit()))
            if (item.issuedOn() == null)
                faults.add(Fault.of(path + "/" + item.id() + "/issuedOn", "evidence-undated", item.title()));
        return faults;
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        // kept when it was attached; the room whose task it is says when a submission rests on it
    }
}
