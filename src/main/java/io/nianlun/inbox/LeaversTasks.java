package io.nianlun.inbox;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import io.nianlun.organization.PersonLeft;
import io.nianlun.workflow.Collisions;
import io.nianlun.workflow.WorkTasks;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offers the tasks of people who have left to their offices again: at once, and by a sweep where the last day was still
 * to come. A task that was never offered (a rating) is one person's own and stays so.
 */
@Component
class LeaversTasks {

    private static final int AT_ONCE = 500;

    private final TaskRepository tasks;
    private final WorkTasks work;
    private final Organization organization;
    private final Journal journal;
    private final Collisions collisions;
    private final TransactionTemplate transaction;
    private final TaskScheduler scheduler;
    private final Clock clock;

    LeaversTasks(
            TaskRepository tasks,
            WorkTasks work,
            Organization organization,
            Journal journal,
            Collisions collisions,
            PlatformTransactionManager transactions,
            TaskScheduler scheduler,
            Clock clock) {
        this.tasks = tasks;
        this.work = work;
        this.organization = organization;
        this.journal = journal;
        this.collisions = collisions;
        this.transaction = new TransactionTemplate(transactions);
        this.scheduler = scheduler;
        this.clock = clock;
    }

    // The transaction that tells of it has ended, but is still bound to its thread: no other can begin on it.
    @TransactionalEventListener
    void on(PersonLeft left) {
        scheduler.schedule(this::offerAgain, clock.instant());
    }

    @Scheduled(fixedDelayString = "${nianlun.inbox.leavers:PT1M}")
    void offerAgain() {
        var left = new TreeSet<>(organization.peopleWhoLeft());
        if (left.isEmpty()) return;
        for (var id : tasks.offeredAndHeldBy(left, AT_ONCE))
            collisions.retried(() -> transaction.execute(status -> offerAgain(id, left)));
    }

    private String offerAgain(String id, Set<String> left) {
        tasks.lock(id);
        var task = tasks.find(id).filter(row -> row.isOpen() && left.contains(String.valueOf(row.assignee())));
        if (task.isEmpty() || work.open(Set.of(id)).isEmpty()) return id;
        work.release(id);
        journal.record(new Entry(
                "task-released",
                "task:" + id,
                task.get().cycle(),
                Collections.singletonMap("assignee", task.get().assignee()),
                Collections.singletonMap("assignee", null),
                "person-left"));
        return id;
    }
}
