package io.nianlun.inbox;

import io.nianlun.workflow.OpenTask;
import io.nianlun.workflow.WorkTasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the inbox with the engine: a task that is open in one and not in the other is lost work. */
@Component
public class InboxCheck {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_TOLD = 100;

    private final WorkTasks work;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    InboxCheck(WorkTasks work, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.work = work;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        // Both are read as they were at one moment, or work that goes on in between would look like a difference.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** What the two do not agree on, the first hundred things; empty: they agree. */
    public List<String> differences() {
        return snapshot.execute(status -> {
            var found = new ArrayList<String>();
            engineFirst(found);
            inboxFirst(found);
            return List.copyOf(found);
        });
    }

    /** @throws IllegalStateException naming the differences */
    public void requireAgreement() {
        var differences = differences();
        if (!differences.isEmpty()) throw new IllegalStateException("the inbox differs: " + differences);
    }

    private void engineFirst(List<String> found) {
        var after = "";
        List<OpenTask> page;
        do {
            page = work.openTasks(after, AT_ONCE);
            var known = inInbox(page.stream().map(OpenTask::id).toList());
            for (var task : page) {
                var own = known.get(task.id());
                if (own == null) tell(found, task.id() + " is not in the inbox");
                else if (!own.equals(task))
                    tell(found, task.id() + " is " + own + " in the inbox, " + task + " in the engine");
            }
            if (!page.isEmpty()) after = page.get(page.size() - 1).id();
        } while (page.size() == AT_ONCE && found.size() < MOST_TOLD);
    }

    private void inboxFirst(List<String> found) {
        var after = "";
        List<String> page;
        do {
            page = jdbc.sql("select id from inbox_task where ended_at is null and id > :after order by id limit :limit")
                    .param("after", after)
                    .param("limit", AT_ONCE)
                    .query(String.class)
                    .list();
            var open = work.open(page);
            page.stream()
                    .filter(id -> !open.contains(id))
                    .forEach(id -> tell(found, id + " is open only in the inbox"));
            if (!page.isEmpty()) after = page.get(page.size() - 1);
        } while (page.size() == AT_ONCE && found.size() < MOST_TOLD);
    }

    private Map<String, OpenTask> inInbox(List<String> ids) {
        var known = new HashMap<String, OpenTask>();
        jdbc.sql("select " + TaskRepository.COLUMNS
                        + " from inbox_task t where t.ended_at is null and t.id = any (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(TaskRepository::row)
                .list()
                .forEach(row -> known.put(row.id(), new OpenTask(row.id(), row.assignee(), row.due(), row.priority())));
        return known;
    }

    private static void tell(List<String> found, String difference) {
        if (found.size() < MOST_TOLD) found.add(difference);
    }
}
