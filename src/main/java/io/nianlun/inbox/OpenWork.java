package io.nianlun.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With whom a unit's matter lies now. */
@Component
@Transactional(readOnly = true)
public class OpenWork {

    private final JdbcClient jdbc;

    OpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open task.
     *
     * @param assignee null while nobody has taken it
     * @param since when it came to those who have it
     */
    public record Lying(String task, String assignee, List<String> offeredTo, Instant since) {}

    /** How many tasks of a cycle are open. */
    public int in(String cycle) {
        return jdbc.sql("select count(*) from inbox_task where ended_at is null and cycle = :cycle")
                .param("cycle", cycle)
                .query(Integer.class)
                .single();
    }

    /** The open task of a unit in a process of a cycle, the newest; empty where none is open. */
    public Optional<Lying> of(String cycle, String process, String unit) {
        return jdbc.sql("select " + TaskRepository.COLUMNS + " from inbox_task t where t.unit = :unit and t.ended_at is"
                        + " null and t.cycle = :cycle and t.process = :process order by t.created desc, t.id limit 1")
                .param("unit", unit)
                .param("cycle", cycle)
                .param("process", process)
                .query(TaskRepository::row)
                .optional()
                .map(row -> new Lying(row.task(), row.assignee(), row.offeredTo(), row.created()));
    }
}
