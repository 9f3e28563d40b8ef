package io.nianlun.inbox;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import io.nianlun.workflow.Collisions;
import io.nianlun.workflow.WorkTaskGone;
import io.nianlun.workflow.WorkTasks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has a task: taken, put back, handed on. */
@Component
class TaskClaims {

    private final KnownTasks known;
    private final WorkTasks work;
    private final Access access;
    private final Organization organization;
    private final Journal journal;
    private final Collisions collisions;
    private final TransactionTemplate transaction;

    TaskClaims(
            KnownTasks known,
            WorkTasks work,
            Access access,
            Organization organization,
            Journal journal,
            Collisions collisions,
            PlatformTransactionManager transactions) {
        this.known = known;
        this.work = work;
        this.access = access;
        this.organization = organization;
        this.journal = journal;
        this.collisions = collisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Nothing happens where the person has it already. */
    void claim(String id) {
        changing(id, task -> {
            known.requireWork(task);
            if (task.person().equals(task.row().assignee())) return;
            // another than nobody is an absent colleague
            if (task.row().assignee() == null) work.claim(id, task.person());
            else work.assign(id, task.person());
            note(task);
        });
    }

    /** Notes that a task was taken, inside the transaction that takes it. */
    void note(KnownTasks.Known task) {
        record("task-claimed", task, task.person());
    }

    /** Nothing happens where nobody has it. */
    void release(String id) {
        changing(id, task -> {
            known.requireRight(task);
            if (task.row().assignee() == null) return;
            if (task.row().isPersonal()) throw new NotReleasable(task.row().name());
            work.release(id);
            record("task-released", task, null);
        });
    }

    /** Gives it to another who could have taken it; nothing happens where that person has it already. */
    void assign(String id, String to) {
        changing(id, task -> {
            known.requireOpen(task);
            var facts = task.row().facts();
            if (!access.mayAssign(task.rightOf(), task.groups(), facts)) throw known.notFor(task);
            if (organization.person(to).isEmpty()) throw refused("unknown-person", to);
            if (!access.mayBeGiven(organization.groupsOf(to), facts)) throw refused("person-not-entitled", to);
            known.requireNotBarred(task.row(), to);
            if (to.equals(task.row().assignee())) return;
            work.assign(id, to);
            record("task-assigned", task, to);
        });
    }

    private interface Change {
        void to(KnownTasks.Known task);
    }

    private void changing(String id, Change change) {
        collisions.retried(() -> transaction.execute(status -> {
            var task = known.hold(id);
            try {
                change.to(task);
            } catch (WorkTaskGone gone) {
                throw new TaskHasEnded(task.row().name());
            }
            return id;
        }));
    }

    private void record(String action, KnownTasks.Known task, String assignee) {
        var row = task.row();
        journal.record(
                new Entry(action, "task:" + row.id(), row.cycle(), assignee(row.assignee()), assignee(assignee), null),
                task.onBehalfOf());
    }

    private static Map<String, String> assignee(String person) {
        return Collections.singletonMap("assignee", person);
    }

    private Rejected refused(String code, String to) {
        var name = organization.peopleNames(List.of(to)).getOrDefault(to, to);
        return new Rejected("request-invalid", List.of(Fault.of("/to", code, name)));
    }
}
