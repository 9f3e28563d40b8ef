package io.nianlun.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks as they stand in lists, for rooms that have lists of their own. */
@Component
@Transactional(readOnly = true)
public class TaskList {

    private final JdbcClient jdbc;
    private final TaskItems items;

    TaskList(JdbcClient jdbc, TaskItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** In the order of the ids, open or ended; an id that nobody knows is absent. */
    public List<TaskItem> of(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        var found = new HashMap<String, TaskRow>();
        jdbc.sql("select " + TaskRepository.COLUMNS + " from inbox_task t where t.id = any (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(TaskRepository::row)
                .list()
                .forEach(row -> found.put(row.id(), row));
        return items.of(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }
}
