package io.nianlun.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was accepted, for ever: every completion is a version, with the form that it was typed into. */
@Repository
class TaskSubmissions {

    /** An accepted form as it was. */
    record Submission(JsonNode form, ObjectNode data) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TaskSubmissions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what was accepted; the person's draft of it is no longer needed. */
    void add(TaskContext task, JsonNode form, ObjectNode data) {
        var schema = form.toString();
        jdbc.sql("with form as (insert into inbox_form (hash, schema) values (:form, :schema) on conflict do nothing),"
                        + " draft as (delete from inbox_draft where task = :task and person = :person)"
                        + " insert into inbox_submission (task, instance, task_name, person, at, data, form) values (:task,"
                        + " :instance, :name, :person, :now, cast(:data as jsonb), :form)")
                .param("schema", schema)
                .param("task", task.task())
                .param("instance", task.instance())
                .param("name", task.taskName())
                .param("person", task.person())
                .param("now", OffsetDateTime.now(clock))
                .param("data", data.toString())
                .param("form", Hash.of(schema.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    Optional<Submission> of(String task) {
        return jdbc.sql("select f.schema, s.data from inbox_submission s join inbox_form f on f.hash = s.form where"
                        + " s.task = :task")
                .param("task", task)
                .query((row, number) -> new Submission(read(row.getString("schema")), data(row.getString("data"))))
                .optional();
    }

    /** The last time that a task of this name was done in the process instance: what a returned one goes on from. */
    Optional<ObjectNode> last(TaskRow task) {
        return last(task, "");
    }

    /** The same, done by one person: of a task that several have at once, each their own. */
    Optional<ObjectNode> lastBy(String person, TaskRow task) {
        return last(task, person);
    }

    private Optional<ObjectNode> last(TaskRow task, String person) {
        return jdbc.sql("select data from inbox_submission where instance = :instance and task_name = :name and"
                        + " (:person = '' or person = :person) order by at desc limit 1")
                .param("instance", task.instance())
                .param("name", task.task())
                .param("person", person)
                .query(String.class)
                .optional()
                .map(this::data);
    }

    private ObjectNode data(String text) {
        return (ObjectNode) read(text);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
