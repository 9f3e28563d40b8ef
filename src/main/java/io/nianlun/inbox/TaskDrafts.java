package io.nianlun.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have typed so far: each person's apart, so that nobody writes over another's text. */
@Repository
class TaskDrafts {

    /** What one person has typed. */
    record Draft(String person, Instant savedAt, ObjectNode data) {}

    /** That a draft was saved; a later save of the same draft is another one. */
    record Saved(String task, String person, int version) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TaskDrafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void save(String task, String person, ObjectNode data) {
        jdbc.sql("insert into inbox_draft as d (task, person, data, saved_at) values (:task, :person, cast(:data as"
                        + " jsonb), :now) on conflict (task, person) do update set data = excluded.data, saved_at ="
                        + " excluded.saved_at, version = d.version + 1")
                .param("task", task)
                .param("person", person)
                .param("data", data.toString())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<ObjectNode> of(String task, String person) {
        return jdbc.sql("select data from inbox_draft where task = :task and person = :person")
                .param("task", task)
                .param("person", person)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The newest of all who typed into the task. */
    Optional<ObjectNode> newest(String task) {
        return jdbc.sql("select data from inbox_draft where task = :task order by saved_at desc, person limit 1")
                .param("task", task)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** Of all but this person, the newest first. */
    List<Draft> ofOthers(String task, String person) {
        return jdbc.sql("select person, saved_at, data from inbox_draft where task = :task and person <> :person"
                        + " order by saved_at desc, person")
                .param("task", task)
                .param("person", person)
                .query((row, number) -> new Draft(
                        row.getString("person"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        read(row.getString("data"))))
                .list();
    }

    Set<Saved> savedWithin(Duration last) {
        return jdbc.sql("select task, person, version from inbox_draft where saved_at > :since")
                .param("since", OffsetDateTime.now(clock).minus(last))
                .query(Saved.class)
                .set();
    }

    private ObjectNode read(String data) {
        try {
            return (ObjectNode) json.readTree(data);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
