package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.form.Checked;
import io.nianlun.inbox.form.Conditions;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Rejected;
import io.nianlun.workflow.Collisions;
import io.nianlun.workflow.WorkTaskGone;
import io.nianlun.workflow.WorkTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A task is done: its form is checked, kept by the rooms that it is for, and the process goes on; all or nothing. */
@Component
class TaskCompletions {

    private final KnownTasks known;
    private final TaskClaims claims;
    private final TaskAnswers answers;
    private final TaskForms forms;
    private final OpenedForms opened;
    private final FieldKinds kinds;
    private final Conditions conditions;
    private final TaskSubmissions submissions;
    private final TaskDecisions decisions;
    private final WorkTasks work;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Collisions collisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskCompletions(
            KnownTasks known,
            TaskClaims claims,
            TaskAnswers answers,
            TaskForms forms,
            OpenedForms opened,
            FieldKinds kinds,
            Conditions conditions,
            TaskSubmissions submissions,
            TaskDecisions decisions,
            WorkTasks work,
            Journal journal,
            ApplicationEventPublisher events,
            Collisions collisions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.known = known;
        this.claims = claims;
        this.answers = answers;
        this.forms = forms;
        this.opened = opened;
        this.kinds = kinds;
        this.conditions = conditions;
        this.submissions = submissions;
        this.decisions = decisions;
        this.work = work;
        this.journal = journal;
        this.events = events;
        this.collisions = collisions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param key null where the caller will not repeat the call */
    void complete(String id, ObjectNode data, String key) {
        collisions.retried(() -> transaction.execute(status -> {
            var task = known.hold(id);
            if (answers.wasGiven(id, task.person(), key, data)) return id;
            known.requireWork(task);
            try {
                submit(task, data);
            } catch (WorkTaskGone gone) {
                throw new TaskHasEnded(task.row().name());
            }
            answers.note(id, task.person(), key, data);
            return id;
        }));
    }

    private void submit(KnownTasks.Known task, ObjectNode data) {
        var row = task.row();
        var context = row.context(task.person());
        var form = forms.of(row);
        var checked = form.check(
                data,
                opened.forCheck(row, task.person(), form),
                conditions,
                (component, value, path) -> kinds.of(component).validate(context, component, value, path),
                LocalDate.now(clock));
        if (!checked.faults().isEmpty()) throw new Rejected("submission-invalid", checked.faults());

        if (!task.person().equals(row.assignee())) claims.note(task);
        submissions.add(context, forms.source(row), checked.data());
        keep(context, checked);
        var variables = decisions.of(work.decisionsRead(row.definition()), form, checked.data());
        journal.record(
                new Entry("task-completed", "task:" + row.id(), row.cycle(), null, after(row, data, variables), null),
                task.onBehalfOf());
        events.publishEvent(new TaskSubmitted(context, checked.data()));
        work.complete(row.id(), task.person(), variables);
    }

    private void keep(TaskContext context, Checked checked) {
        for (var field : checked.own()) {
            var value = field.in(checked.data());
            if (!value.isMissingNode() && !value.isNull())
                kinds.of(field.component()).complete(context, field.component(), value);
        }
    }

    /** Which fields were filled and what was decided; the text itself is in the submission. */
    private static Map<String, Object> after(TaskRow row, JsonNode data, Map<String, Object> decided) {
        var after = new LinkedHashMap<String, Object>();
        after.put("process", row.process());
        after.put("task", row.task());
        after.put("unit", row.unit());
        after.put("fields", names(data.fieldNames()));
        after.put("decided", decided);
        return after;
    }

    private static List<String> names(Iterator<String> fields) {
        var names = new java.util.ArrayList<String>();
        fields.forEachRemaining(names::add);
        return names;
    }
}
