package io.nianlun.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks as supervisors act on them. */
@Repository
class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param assignee null while nobody has it
     * @param due {@link DueMoments#NEVER} where it has no date
     */
    record OpenTask(String id, String name, String cycle, String assignee, List<String> offeredTo, Instant due) {

        boolean hasDue() {
            return !due.equals(DueMoments.NEVER);
        }
    }

    /** Refuses a task that is not open ({@link TaskNotOpen}). */
    OpenTask one(String id) {
        return jdbc.sql("select id, name, cycle, assignee, offered_to, due from inbox_open_task where id = :id")
                .param("id", id)
                .query(OpenTasks::row)
                .optional()
                .orElseThrow(() -> new TaskNotOpen(id));
    }

    private static OpenTask row(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("id"),
                row.getString("name"),
                row.getString("cycle"),
                row.getString("assignee"),
                List.of((String[]) row.getArray("offered_to").getArray()),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }
}
