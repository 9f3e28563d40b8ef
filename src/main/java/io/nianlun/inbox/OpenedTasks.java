package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.form.FormWords;
import io.nianlun.security.Access;
import io.nianlun.shared.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One task opened: to read, and to type into. */
@Component
class OpenedTasks {

    /**
     * A task with its form.
     *
     * @param form null where the person may know of the task and not read it
     * @param data null where {@code form} is; of a done task what was submitted
     * @param withdrawn why it was taken away with its cycle; null where it was not
     */
    record Opened(TaskItem task, JsonNode form, JsonNode data, List<String> can, String withdrawn) {

        Opened(TaskItem task, JsonNode form, JsonNode data, List<String> can) {
            this(task, form, data, can, null);
        }
    }

    private final KnownTasks known;
    private final TaskItems items;
    private final TaskForms forms;
    private final OpenedForms opened;
    private final TaskSubmissions submissions;
    private final TaskDrafts drafts;
    private final Access access;
    private final TaskPrivacy privacy;

    OpenedTasks(
            KnownTasks known,
            TaskItems items,
            TaskForms forms,
            OpenedForms opened,
            TaskSubmissions submissions,
            TaskDrafts drafts,
            Access access,
            TaskPrivacy privacy) {
        this.known = known;
        this.items = items;
        this.forms = forms;
        this.opened = opened;
        this.submissions = submissions;
        this.drafts = drafts;
        this.access = access;
        this.privacy = privacy;
    }

    @Transactional(readOnly = true)
    Opened open(String id) {
        var task = known.find(id);
        var row = task.row();
        var item = items.of(row);
        var can = known.actions(task);
        if (!access.mayReadTask(task.rightOf(), task.groups(), privacy.facts(row)))
            return new Opened(item, null, null, can);
        if (!row.isOpen()) return ended(task, item);
        var form = forms.of(row);
        return new Opened(item, form.schema(), opened.shown(row, task.person(), form, known.isFor(task)), can);
    }

    /** Of a task that was taken away nothing is left but what the person had typed, to be copied. */
    private Opened ended(KnownTasks.Known task, TaskItem item) {
        var submission = submissions.of(task.row().id());
        return submission
                .map(done -> new Opened(item, FormWords.in(Texts.language(), done.form()), done.data(), List.of()))
                .orElseGet(() -> new Opened(
                        item,
                        null,
                        drafts.of(task.row().id(), task.person()).orElse(null),
                        List.of(),
                        known.withdrawn(task.row()).orElse(null)));
    }

    /**
     * Keeps what is typed so far. It is kept also where the task has meanwhile gone to another or ended, and the answer
     * says so: what a person has typed is never lost.
     *
     * @return what became of the task; null: all is as the person thinks
     */
    @Transactional
    RuntimeException keep(String id, ObjectNode data) {
        var task = known.find(id);
        if (!known.isFor(task)) throw known.notFor(task);
        drafts.save(id, task.person(), data);
        if (!task.row().isOpen()) return known.ended(task);
        return task.row().assignee() == null || task.isTheirs() ? null : known.taken(task.row());
    }
}
