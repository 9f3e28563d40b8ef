package io.nianlun.inbox;

import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The tasks that the current person may know of; all others are not there. */
@Component
class KnownTasks {

    /** A task, and the person and groups that asked for it. */
    record Known(TaskRow row, String person, Set<String> groups) {

        boolean isTheirs() {
            return person.equals(row.assignee());
        }
    }

    private final TaskRepository tasks;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson current;

    KnownTasks(TaskRepository tasks, Organization organization, Access access, CurrentPerson current) {
        this.tasks = tasks;
        this.organization = organization;
        this.access = access;
        this.current = current;
    }

    Known find(String id) {
        var person = current.require();
        var groups = organization.groupsOf(person);
        return tasks.find(id)
                .filter(row -> access.mayKnowOf(person, groups, row.facts()))
                .map(row -> new Known(row, person, groups))
                .orElseThrow(() -> new TaskUnknown(id));
    }

    /** The same, and nobody else works on the task until this transaction ends. */
    Known hold(String id) {
        tasks.lock(id);
        return find(id);
    }

    /** What the person may do with it now. */
    List<String> actions(Known task) {
        var facts = task.row().facts();
        var actions = access.taskActions(task.person(), task.groups(), facts);
        if (access.mayWorkOn(task.person(), task.groups(), facts)) actions.add("draft");
        return actions;
    }

    /** Refuses who may not do the task: because it has ended, another has it, or it was never for them. */
    void requireWork(Known task) {
        requireOpen(task);
        if (access.mayWorkOn(task.person(), task.groups(), task.row().facts())) return;
        throw isFor(task) ? taken(task.row()) : notFor(task);
    }

    void requireOpen(Known task) {
        if (!task.row().isOpen()) throw new TaskHasEnded(task.row().name());
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
