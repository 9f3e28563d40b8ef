package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One of the choices that the form gives, with the reason where that choice needs one; the process goes by it. */
@Component
class DecisionKind implements FieldKind {

    private static final Set<String> FIELDS = Set.of("choice", "reason");
    private static final int LONGEST_REASON = 4_000;

    private final Journal journal;

    DecisionKind(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String type() {
        return "decision";
    }

    /** Nothing: also where the task comes again, it is decided anew. */
    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        return NullNode.getInstance();
    }

    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        return draft;
    }

    /** The first choice that needs no reason: forms name first what leads on. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var choices = component.path("choices");
        var chosen = choices.valueStream()
                .filter(choice -> !choice.path("reasonRequired").asBoolean())
                .findFirst()
                .orElse(choices.path(0));
        var decision = JsonNodeFactory.instance.objectNode();
        decision.set("choice", chosen.path("value"));
        return decision.put("reason", "情况属实");
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var faults = new ArrayList<Fault>();
        var label = component.path("label").asText(component.path("key").asText());
        if (value.isMissingNode() || value.isNull()) return List.of(Fault.variant(path, "required", "decision", label));
        if (!value.isObject()) return List.of(Fault.variant(path, "value-invalid", "object"));
        value.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) faults.add(Fault.of(path + "/" + name, "unknown-field", name));
        });
        var choice = value.path("choice");
        var chosen = chosen(component, choice);
        if (choice.isMissingNode() || choice.isNull() || choice.asText().isEmpty())
            faults.add(Fault.variant(path + "/choice", "required", "decision", label));
        else if (chosen == null) faults.add(Fault.of(path + "/choice", "no-such-option", label));
        reason(value.path("reason"), chosen, path + "/reason", faults);
        return faults;
    }

    private static void reason(JsonNode reason, JsonNode chosen, String path, List<Fault> faults) {
        var absent = reason.isMissingNode() || reason.isNull();
        if (!absent && !reason.isTextual()) {
            faults.add(Fault.variant(path, "value-invalid", "text"));
            return;
        }
        var text = absent ? "" : reason.asText().strip();
        if (text.isEmpty() && chosen != null && chosen.path("reasonRequired").asBoolean())
            faults.add(Fault.of(path, "reason-required", chosen.path("label").asText()));
        if (text.length() > LONGEST_REASON)
            faults.add(Fault.variant(path, "too-long", "reason", LONGEST_REASON, text.length()));
    }

    private static JsonNode chosen(JsonNode component, JsonNode choice) {
        for (var one : component.path("choices")) {
            if (one.path("value").equals(choice)) return one;
        }
        return null;
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        var reason = value.path("reason").asText("").strip();
        journal.record(new Entry(
                "decision-taken",
                "task:" + task.task(),
                task.cycle(),
                null,
                Map.of("task", task.taskName(), "choice", value.path("choice").asText()),
                reason.isEmpty() || value.path("reason").isNull() ? null : reason));
    }

    @Override
    public JsonNode decisive(JsonNode value) {
        return value.path("choice");
    }
}
