package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a task's form shows to a person. */
@Component
class OpenedForms {

    private final FieldKinds kinds;
    private final List<FormDefaults> defaults;
    private final TaskSubmissions submissions;
    private final TaskDrafts drafts;
    private final TaskPrivacy privacy;
    private final ObjectMapper json;

    OpenedForms(
            FieldKinds kinds,
            List<FormDefaults> defaults,
            TaskSubmissions submissions,
            TaskDrafts drafts,
            TaskPrivacy privacy,
            ObjectMapper json) {
        this.kinds = kinds;
        this.defaults = defaults;
        this.submissions = submissions;
        this.drafts = drafts;
        this.privacy = privacy;
        this.json = json;
    }

    /**
     * Without any draft: what was submitted before the task was returned, over it what its room gives, and in the
     * product's own fields what their rooms hold now.
     */
    ObjectNode opened(TaskRow task, String person, Form form) {
        return opened(task, person, form, field -> true);
    }

    /**
     * The same as far as a submission is checked against it: the product's own fields are checked by their kinds, so
     * what they hold is read only where a condition of the form may ask for it.
     */
    ObjectNode forCheck(TaskRow task, String person, Form form) {
        return opened(task, person, form, form::isReadElsewhere);
    }

    private ObjectNode opened(TaskRow task, String person, Form form, Predicate<Form.OwnField> read) {
        var context = task.context(person);
        var given = before(task, person).orElseGet(json::createObjectNode);
        for (var room : defaults) if (room.of(task.process(), task.task())) given.setAll(room.values(context));
        for (var field : form.ownFields())
            if (read.test(field))
                field.put(given, orNull(kinds.of(field.component()).load(context, field.component())));
        return form.opened(given);
    }

    /** The same with the person's draft over it or, in a task that an office shares, the newest of a colleague. */
    ObjectNode shown(TaskRow task, String person, Form form, boolean withColleagues) {
        var opened = opened(task, person, form);
        var draft = drafts.of(task.id(), person);
        if (draft.isEmpty() && withColleagues && !privacy.isOwn(task)) draft = drafts.newest(task.id());
        return draft.map(typed -> resumed(task.context(person), form, opened, typed))
                .orElse(opened);
    }

    private ObjectNode resumed(TaskContext context, Form form, ObjectNode opened, ObjectNode typed) {
        var shown = form.resumed(opened, typed);
        for (var field : form.ownFields()) {
            var draft = field.in(typed);
            if (draft.isMissingNode() || draft.isNull()) continue;
            var kind = kinds.of(field.component());
            field.put(shown, orNull(kind.resume(context, field.component(), field.in(opened), draft)));
        }
        return shown;
    }

    private Optional<ObjectNode> before(TaskRow task, String person) {
        return privacy.isOwn(task) ? submissions.lastBy(person, task) : submissions.last(task);
    }

    private JsonNode orNull(JsonNode value) {
        return value == null || value.isMissingNode() ? json.nullNode() : value;
    }
}
