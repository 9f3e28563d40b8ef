package io.nianlun.inbox;

import io.nianlun.organization.Organization;
import io.nianlun.organization.Substitutions;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The tasks that the current person may know of; all others are not there. */
@Component
class KnownTasks {

    /**
     * A task, and who asked for it.
     *
     * @param groups the candidate groups by which it is asked for
     * @param onBehalfOf the absent colleague whose task it is; null where it is the person's own affair
     */
    record Known(TaskRow row, String person, Set<String> groups, String onBehalfOf) {

        /** By whose right it is asked for. */
        String rightOf() {
            return onBehalfOf == null ? person : onBehalfOf;
        }

        boolean isTheirs() {
            return rightOf().equals(row.assignee());
        }
    }

    private final TaskRepository tasks;
    private final Organization organization;
    private final Substitutions substitutions;
    private final Access access;
    private final TaskWords words;
    private final ObjectProvider<TaskBar> bars;
    private final CurrentPerson current;
    private final CancelledCycles cancelled;

    /** @param bars looked up late: the rooms that have them know the inbox */
    KnownTasks(
            TaskRepository tasks,
            Organization organization,
            Substitutions substitutions,
            Access access,
            TaskWords words,
            ObjectProvider<TaskBar> bars,
            CurrentPerson current,
            CancelledCycles cancelled) {
        this.tasks = tasks;
        this.organization = organization;
        this.substitutions = substitutions;
        this.access = access;
        this.words = words;
        this.bars = bars;
        this.current = current;
        this.cancelled = cancelled;
    }

    Known find(String id) {
        var person = current.require();
        var found = tasks.find(id).orElseThrow(() -> new TaskUnknown(id));
        var row = found.named(words.name(found));
        var own = new Known(row, person, organization.groupsOf(person), null);
        if (access.mayWorkOn(person, own.groups(), row.facts())) return own;
        return forAbsentColleague(row, person)
                .or(() -> Optional.of(own).filter(known -> access.mayKnowOf(person, known.groups(), row.facts())))
                .orElseThrow(() -> new TaskUnknown(id));
    }

    // One person's own task (a rating) is theirs alone, also while they are away.
    private Optional<Known> forAbsentColleague(TaskRow row, String person) {
        if (row.isPersonal()) return Optional.empty();
        return substitutions.absentColleaguesOf(person).stream()
                .map(absent -> new Known(row, person, organization.groupsOf(absent), absent))
                .filter(known -> access.mayWorkOn(known.onBehalfOf(), known.groups(), row.facts()))
                .findFirst();
    }

    /** The same, and nobody else works on the task until this transaction ends. */
    Known hold(String id) {
        tasks.lock(id);
        return find(id);
    }

    /** What the person may do with it now. */
    List<String> actions(Known task) {
        var facts = task.row().facts();
        var actions = access.taskActions(task.rightOf(), task.groups(), facts);
        if (access.mayWorkOn(task.rightOf(), task.groups(), facts)) actions.add("draft");
        if (task.row().isOpen() && bar(task.row(), task.person()).isPresent())
            actions.removeAll(List.of("claim", "complete", "draft"));
        return actions;
    }

    /** Why somebody may not do the task although it is offered to them; empty where they may. */
    private Optional<Problem> bar(TaskRow row, String person) {
        return bars.stream()
                .filter(bar -> bar.of(row.process(), row.task()))
                .flatMap(bar -> bar.refusal(row.context(person)).stream())
                .findFirst();
    }

    /** Refuses who may not do the task: because it has ended, another has it, or it was never for them. */
    void requireWork(Known task) {
        requireRight(task);
        requireNotBarred(task.row(), task.person());
    }

    /** Refuses whom a room bars from the task because of what they did before. */
    void requireNotBarred(TaskRow row, String person) {
        bar(row, person).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The same without what a room says: whoever holds a task can always put it back. */
    void requireRight(Known task) {
        requireOpen(task);
        if (access.mayWorkOn(task.rightOf(), task.groups(), task.row().facts())) return;
        throw isFor(task) ? taken(task.row()) : notFor(task);
    }

    void requireOpen(Known task) {
        if (!task.row().isOpen()) throw ended(task);
    }

    /** Says why a task that is not open any more is not. */
    Problem ended(Known task) {
        var row = task.row();
        return withdrawn(row)
                .<Problem>map(reason -> new TaskWithdrawn(row.name(), reason))
                .orElseGet(() -> new TaskHasEnded(row.name()));
    }

    /** Why the task was taken away with its cycle; empty where it was not. */
    Optional<String> withdrawn(TaskRow row) {
        if (row.isOpen() || row.completed() || row.cycle() == null) return Optional.empty();
        return cancelled.reason(row.cycle());
    }

    /** Whether it is theirs, or is or was offered to them, whoever has it now. */
    boolean isFor(Known task) {
        return task.isTheirs() || access.mayBeGiven(task.groups(), task.row().facts());
    }

    AlreadyClaimed taken(TaskRow row) {
        var holder = organization.peopleNames(List.of(row.assignee())).getOrDefault(row.assignee(), row.assignee());
        return new AlreadyClaimed(row.name(), holder);
    }

    AccessDeniedException notFor(Known task) {
        return new AccessDeniedException("task " + task.row().id());
    }
}
