package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** The field that shows a unit what it is told of its result. It is read, never typed. */
@Component
class FeedbackLetter implements FieldKind {

    private final Letters letters;
    private final LetterView view;

    FeedbackLetter(Letters letters, LetterView view) {
        this.letters = letters;
        this.view = view;
    }

    @Override
    public String type() {
        return "feedbackLetter";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        return letters.newest(task.cycle(), task.unit()).map(view::of).orElseGet(view::nothing);
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
        return List.of();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        // only shown; what the unit says to it is the answer beside it
    }
}
