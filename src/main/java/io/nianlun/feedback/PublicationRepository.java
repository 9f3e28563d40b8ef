package io.nianlun.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PublicationRepository {

    private final JdbcClient jdbc;

    PublicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void announce(TaskContext task, ObjectNode content, OffsetDateTime at) {
        jdbc.sql("insert into feedback_publication (task, cycle, content, written_by, written_at)"
                        + " values (:task, :cycle, cast(:content as jsonb), :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("content", content.toString())
                .param("by", task.person())
                .param("at", at)
                .update();
    }

    /** Notes that the announcement that was written last is out. */
    void released(String cycle, OffsetDateTime at) {
        jdbc.sql("update feedback_publication set released_at = :at where task = (select task from"
                        + " feedback_publication where cycle = :cycle order by written_at desc limit 1)"
                        + " and released_at is null")
                .param("cycle", cycle)
                .param("at", at)
                .update();
    }

    /** How the results were made known; empty before they were. */
    Optional<Publication> of(String cycle) {
        return jdbc.sql("select cycle, content ->> 'publication' as way, content ->> 'notice' as notice,"
                        + " nullif(content ->> 'announcement', '') as announcement, nullif(content ->> 'copies', '') as"
                        + " copies, released_at from feedback_publication where cycle = :cycle and released_at is not"
                        + " null order by released_at desc limit 1")
                .param("cycle", cycle)
                .query(Publication.class)
                .optional();
    }
}
