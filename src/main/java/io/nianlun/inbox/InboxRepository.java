package io.nianlun.inbox;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists of tasks. However many tasks there are, a page reads few rows: from the person's own tasks and from each
 * of the person's offices no more than a page, in the order of an index, and of these the first.
 */
@Repository
class InboxRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The page, and one row more where there is another page. */
    List<TaskRow> page(Asked asked) {
        var sources = new ListSources(asked, clock);
        var limit = asked.limit() + 1;
        var sort = asked.sort();
        // Distinct, since one task may be offered to two offices of one person.
        var sql = """
                select %s
                  from (select distinct u.id, %s from (%s) u order by %s limit %d) found
                  join inbox_task t on t.id = found.id
                 order by %s""".formatted(
                        TaskRepository.COLUMNS,
                        sort.columns("u"),
                        String.join(" union all ", sources.of(asked.view(), limit)),
                        sort.order("u", "id"),
                        limit,
                        sort.order("t", "id"));
        return jdbc.sql(sql)
                .params(sources.parameters())
                .query(TaskRepository::row)
                .list();
    }

    /** Counts to one more than the most, so that over the most can be told from the most itself. */
    InboxCounts counts(Asked asked) {
        var sources = new ListSources(asked.forCounts(), clock);
        var sql = "select %s as mine, %s as offered, %s as overdue"
                .formatted(
                        count(sources.of(View.MINE, InboxCounts.MOST + 1)),
                        count(sources.of(View.OFFERED, InboxCounts.MOST + 1)),
                        count(sources.of(View.OVERDUE, InboxCounts.MOST + 1)));
        return jdbc.sql(sql)
                .params(sources.parameters())
                .query(InboxCounts.class)
                .single();
    }

    private static String count(List<String> sources) {
        return "(select count(*) from (select distinct id from (%s) found limit %d) counted)"
                .formatted(String.join(" union all ", sources), InboxCounts.MOST + 1);
    }

    /** The labels of tasks that hold the text, in either language. */
    List<String> labelsLike(String text) {
        return jdbc.sql("select distinct name from inbox_label where position(lower(:text) in lower(name)) > 0"
                        + " or position(lower(:text) in lower(english)) > 0")
                .param("text", text)
                .query(String.class)
                .list();
    }

    /** The labels of a process's tasks. */
    List<String> labelsOf(String process) {
        return jdbc.sql("select distinct name from inbox_label where process = :process")
                .param("process", process)
                .query(String.class)
                .list();
    }
}
