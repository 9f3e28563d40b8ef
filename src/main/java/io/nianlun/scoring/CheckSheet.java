package io.nianlun.scoring;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.scoring.CheckMode.Verdict;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The sheet on which what somebody handed in is judged item by item: each accepted, or returned with an opinion. What
 * the process goes by is {@code return} where any item was, else {@code approve}.
 */
@Component
class CheckSheet implements FieldKind {

    private static final String ACCEPTED = "accepted";
    private static final String RETURNED = "returned";
    private static final int LONGEST = 2000;

    private final Map<String, CheckMode> modes;

    CheckSheet(List<CheckMode> modes) {
        this.modes = modes.stream().collect(toMap(CheckMode::mode, Function.identity()));
    }

    @Override
    public String type() {
        return "checkSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var mode = mode(component);
        var sheet = JsonNodeFactory.instance.objectNode().put("mode", mode.mode());
        var rows = sheet.putArray("rows");
        for (var item : mode.items(task)) {
            var row = item.shown().deepCopy();
            row.put("item", item.id());
            row.put("verdict", item.accepted() ? ACCEPTED : null);
            row.putNull("opinion");
            rows.add(row);
        }
        return sheet;
    }

    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        var typed = new LinkedHashMap<String, JsonNode>();
        draft.path("rows").forEach(row -> typed.put(row.path("item").asText(), row));
        var shown = loaded.deepCopy();
        for (var row : shown.path("rows")) {
            var mine = typed.get(row.path("item").asText());
            if (mine == null) continue;
            ((ObjectNode) row).set("verdict", mine.path("verdict"));
            ((ObjectNode) row).set("opinion", mine.path("opinion"));
        }
        return shown;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var sheet = JsonNodeFactory.instance.objectNode();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows"))
            rows.addObject().put("item", row.path("item").asText()).put("verdict", ACCEPTED);
        return sheet;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        return new Reading(mode(component).items(task), path).read(value).faults;
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var mode = mode(component);
        mode.complete(task, new Reading(mode.items(task), "").read(value).verdicts);
    }

    @Override
    public JsonNode decisive(JsonNode value) {
        for (var row : value.path("rows"))
            if (row.path("verdict").asText().equals(RETURNED)) return TextNode.valueOf("return");
        return TextNode.valueOf("approve");
    }

    private CheckMode mode(JsonNode component) {
        var name = component.path("mode").asText();
        var mode = modes.get(name);
        if (mode == null) throw new IllegalStateException("no check sheet has the mode " + name);
        return mode;
    }

    /** What was sent, against the items there are. */
    private static final class Reading {

        private final Map<String, CheckItem> left = new LinkedHashMap<>();
        private final String path;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Verdict> verdicts = new ArrayList<>();

        Reading(List<CheckItem> items, String path) {
            items.forEach(item -> left.put(item.id(), item));
            this.path = path;
        }

        Reading read(JsonNode value) {
            var rows = value.path("rows");
            for (var i = 0; i < rows.size(); i++) take(rows.get(i), path + "/rows/" + i);
            left.values().forEach(item -> faults.add(Fault.of(path + "/rows", "check-missing", item.words())));
            return this;
        }

        private void take(JsonNode row, String at) {
            var item = left.remove(row.path("item").asText());
            if (item == null) {
                faults.add(Fault.of(at, "check-unknown"));
                return;
            }
            var verdict = row.path("verdict").asText("");
            var opinion = row.path("opinion").isTextual()
                    ? row.path("opinion").asText().strip()
                    : "";
            var returned = verdict.equals(RETURNED);
            if (!returned && !verdict.equals(ACCEPTED))
                faults.add(Fault.of(at + "/verdict", "check-missing", item.words()));
            if (returned && opinion.isEmpty())
                faults.add(Fault.of(at + "/opinion", "check-without-opinion", item.words()));
            if (opinion.length() > LONGEST || opinion.indexOf('\0') >= 0)
                faults.add(Fault.of(at + "/opinion", "check-opinion-invalid", LONGEST));
            verdicts.add(new Verdict(item.id(), returned, opinion.isEmpty() ? null : opinion));
        }
    }
}
