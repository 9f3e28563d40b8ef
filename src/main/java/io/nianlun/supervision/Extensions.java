package io.nianlun.supervision;

import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.notification.PersonalNotices;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import io.nianlun.supervision.ExtensionRepository.Extension;
import io.nianlun.supervision.OpenTasks.OpenTask;
import io.nianlun.workflow.WorkTaskGone;
import io.nianlun.workflow.WorkTasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts off when a task is due, with a reason: at once up to so many working days, above that when another supervisor has
 * confirmed it. Calls belong inside {@link io.nianlun.workflow.Collisions#retried}.
 */
@Component
@Transactional
class Extensions {

    private final ExtensionRepository extensions;
    private final OpenTasks tasks;
    private final WorkTasks work;
    private final WorkingCalendar calendar;
    private final SupervisionSettings settings;
    private final PersonalNotices notices;
    private final Journal journal;
    private final CurrentPerson caller;

    Extensions(
            ExtensionRepository extensions,
            OpenTasks tasks,
            WorkTasks work,
            WorkingCalendar calendar,
            SupervisionSettings settings,
            PersonalNotices notices,
            Journal journal,
            CurrentPerson caller) {
        this.extensions = extensions;
        this.tasks = tasks;
        this.work = work;
        this.calendar = calendar;
        this.settings = settings;
        this.notices = notices;
        this.journal = journal;
        this.caller = caller;
    }

    /**
     * Asks for a later due date; refuses one that is none, that is no working day, and a second request while one waits.
     *
     * @return whether it holds already; false: it waits for a second person
     */
    boolean ask(String id, LocalDate day, String reason) {
        extensions.hold(id);
        var task = tasks.one(id);
        if (!task.hasDue()) throw new WithoutDueDate(task.name());
        if (extensions.isAsked(id)) throw new ExtensionAsked(task.name());
        var until = calendar.endOf(day);
        check(task, day, until);
        var days = Math.max(1, calendar.workingDaysBetween(calendar.dayOf(task.due()), day));
        var holds = days <= settings.extendDays();
        extensions.add(task, until, days, reason.strip(), caller.require(), holds);
        journal.record(entry(holds ? "due-extended" : "extension-asked", task, until, reason.strip()));
        if (holds) move(task, until);
        return holds;
    }

    /** Decided by another than who asked; refuses one's own ({@link ExtensionOfOwn}). */
    void decide(long id, boolean confirmed, String reason) {
        var asked = extensions.open(id).orElseThrow(() -> new ExtensionUnknown(id));
        extensions.hold(asked.task());
        var task = tasks.one(asked.task());
        if (asked.askedBy().equals(caller.require())) throw new ExtensionOfOwn(task.name());
        if (!extensions.decide(id, confirmed, caller.require())) throw new ExtensionUnknown(id);
        journal.record(entry(
                confirmed ? "due-extended" : "extension-refused",
                task,
                asked.dueAfter(),
                confirmed ? asked.reason() : reason));
        if (confirmed) move(task, asked.dueAfter());
    }

    /** Those that wait for a second person, the oldest first. */
    @Transactional(readOnly = true)
    List<Extension> waiting() {
        return extensions.waiting();
    }

    private void move(OpenTask task, Instant until) {
        try {
            work.postpone(task.id(), until);
        } catch (WorkTaskGone gone) {
            throw new TaskNotOpen(task.id());
        }
        var day = calendar.dayOf(until).toString();
        if (task.assignee() != null) notices.tellPerson(task.assignee(), PersonalNotices.Kind.EXTENDED, task.id(), day);
        else notices.tellOffices(task.offeredTo(), PersonalNotices.Kind.EXTENDED, task.id(), day);
    }

    private void check(OpenTask task, LocalDate day, Instant until) {
        if (!calendar.isWorking(day))
            throw refused(Fault.variant("/due", "not-a-working-day", "extension", day.toString()));
        if (!until.isAfter(task.due()))
            throw refused(Fault.of(
                    "/due",
                    "extension-not-later",
                    day.toString(),
                    calendar.dayOf(task.due()).toString()));
    }

    private static Rejected refused(Fault fault) {
        return new Rejected("request-invalid", List.of(fault));
    }

    private static Entry entry(String action, OpenTask task, Instant until, String reason) {
        return new Entry(
                action,
                "task:" + task.id(),
                task.cycle(),
                Map.of("due", task.due().toString()),
                Map.of("due", until.toString()),
                reason);
    }
}
