package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.ShownField;
import io.nianlun.inbox.TaskContext;
import org.springframework.stereotype.Component;

/** The field that shows a unit what it is told of its result. It is read, never typed. */
@Component
class FeedbackLetter implements ShownField {

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
}
