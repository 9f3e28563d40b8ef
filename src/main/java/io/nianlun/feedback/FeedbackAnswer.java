package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The field in which a unit accepts its result or objects to single matters of it, each with its reason. */
@Component
class FeedbackAnswer implements FieldKind {

    private final Letters letters;
    private final Objections objections;
    private final Matters matters;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;
    private final Clock clock;

    FeedbackAnswer(
            Letters letters,
            Objections objections,
            Matters matters,
            WorkingCalendar calendar,
            ObjectMapper json,
            Clock clock) {
        this.letters = letters;
        this.objections = objections;
        this.matters = matters;
        this.calendar = calendar;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "feedbackAnswer";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var shown = json.createObjectNode();
        shown.putNull("answerBy");
        var offered = shown.putArray("matters");
        var decided = shown.putArray("decided");
        var letter = letters.newest(task.cycle(), task.unit());
        if (letter.isEmpty()) return shown;
        if (letter.get().answerBy() != null)
            shown.put("answerBy", letter.get().answerBy().toInstant().toString());
        var before = decided(task);
        for (var matter : matters.of(letter.get())) {
            if (before.containsKey(matter.about())) continue;
            var each = offered.addObject()
                    .put("about", matter.about())
                    .put("title", matter.title())
                    .put("way", matter.way().word())
                    .put("grade", matter.grade());
            each.set("now", json.valueToTree(matter.now()));
        }
        for (var objection : objections.of(task.cycle(), task.unit()))
            for (var item : objection.items())
                decided.addObject()
                        .put("about", item.about())
                        .put("title", item.title())
                        .put("decision", item.decision())
                        .put("reason", item.decisionReason());
        return shown;
    }

    /** What was typed is laid over what may be chosen; both are shown. */
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        ObjectNode shown = loaded.deepCopy();
        shown.set("typed", draft);
        return shown;
    }

    /** Robots are content: an objection wants people who have not judged the unit. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return json.createObjectNode().put("choice", SentAnswer.ACCEPT);
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var letter = letters.newest(task.cycle(), task.unit());
        if (letter.isEmpty()) return List.of(Fault.of(path, "letter-missing"));
        var sent = read(task, letter.get(), value, path);
        var faults = new ArrayList<>(sent.faults());
        // to accept is never too late; a timer takes the task away, but not to the minute
        var by = letter.get().answerBy();
        if (sent.choice().equals(SentAnswer.OBJECT)
                && by != null
                && clock.instant().isAfter(by.toInstant()))
            faults.add(Fault.of(path + "/choice", "objection-late", calendar.dayOf(by.toInstant())));
        return faults;
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        var letter = letters.newest(task.cycle(), task.unit()).orElseThrow(() -> new LetterMissing(task.unit()));
        objections.answer(task, letter, read(task, letter, value, ""));
    }

    @Override
    public JsonNode decisive(JsonNode value) {
        return value.path("choice");
    }

    private SentAnswer read(TaskContext task, Letter letter, JsonNode value, String path) {
        var offered = new LinkedHashMap<String, Matter>();
        matters.of(letter).forEach(matter -> offered.put(matter.about(), matter));
        return SentAnswer.read(value, path, offered, decided(task));
    }

    private Map<String, String> decided(TaskContext task) {
        var decided = new LinkedHashMap<String, String>();
        for (var objection : objections.of(task.cycle(), task.unit()))
            objection.items().forEach(item -> decided.put(item.about(), item.title()));
        return decided;
    }
}
