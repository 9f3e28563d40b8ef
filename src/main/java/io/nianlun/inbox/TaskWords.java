package io.nianlun.inbox;

import io.nianlun.shared.Texts;
import io.nianlun.workflow.ModelWords;
import io.nianlun.workflow.WorkTask;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What tasks and their processes are called in the language of the call. */
@Component
class TaskWords {

    private final ModelWords words;

    TaskWords(ModelWords words) {
        this.words = words;
    }

    String name(TaskRow row) {
        return words.task(row.definition(), row.task(), row.name(), Texts.language());
    }

    String process(TaskRow row) {
        return words.process(row.definition(), Texts.language());
    }

    String diagram(TaskRow row) {
        return words.diagram(row.definition(), Texts.language());
    }

    /** For searching: what an English reader would look for; blank where the model has no English. */
    String english(WorkTask task) {
        return Objects.requireNonNullElse(words.englishOfTask(task.definition(), task.task()), "");
    }
}
