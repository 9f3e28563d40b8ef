package io.nianlun.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.workflow.TaskChanged;
import io.nianlun.workflow.WorkTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the read model, one task at a time. */
@Repository
class TaskRepository {

    static final String COLUMNS = "t.id, t.process, t.task, t.name, t.instance, t.cycle, t.unit, t.subject, t.assignee,"
            + " t.offered_to, t.due, t.created, t.priority, t.definition, t.form_ref, t.ended_at, t.completed";

    // One statement for all tasks that open together: each is one round trip, in the engine's transaction.
    private static final String ADD = """
            with opened as (
              select * from jsonb_to_recordset(cast(:tasks as jsonb)) as one (
                id text, process text, task text, name text, instance text, cycle text, unit text, subject text,
                assignee text, offered_to text[], due timestamptz, created timestamptz, priority int, definition text,
                form_ref text, english text)
            ), label as (
              insert into inbox_label (process, name, english) select distinct process, name, english from opened
              on conflict do nothing
            ), task as (
              insert into inbox_task (id, process, task, name, instance, cycle, unit, subject, assignee, offered_to, due,
                                      created, priority, definition, form_ref)
              select id, process, task, name, instance, cycle, unit, subject, assignee, offered_to,
                     coalesce(due, 'infinity'), created, priority, definition, form_ref
                from opened
            )
            insert into inbox_offer (task, office, taken, due, created, priority, cycle, process, unit, name)
            select id, office, assignee is not null, coalesce(due, 'infinity'), created, priority, cycle, process, unit,
                   name
              from opened cross join unnest(offered_to) as office
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TaskRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param english what a task is called in English; blank where it is not */
    void add(List<WorkTask> opened, Function<WorkTask, String> english) {
        var rows = json.createArrayNode();
        opened.forEach(task -> rows.add(row(task).put("english", english.apply(task))));
        jdbc.sql(ADD).param("tasks", rows.toString()).update();
    }

    private ObjectNode row(WorkTask task) {
        var row = json.createObjectNode();
        row.put("id", task.id());
        row.put("process", task.process());
        row.put("task", task.task());
        row.put("name", task.name() == null ? task.task() : task.name());
        row.put("instance", task.instance());
        row.put("cycle", task.cycle());
        row.put("unit", task.unit());
        row.put("subject", task.subject());
        row.put("assignee", task.assignee());
        task.candidateGroups().forEach(row.putArray("offered_to")::add);
        row.put("due", task.due() == null ? null : task.due().toString());
        row.put("created", task.created().toString());
        row.put("priority", task.priority());
        row.put("definition", task.definition());
        row.put("form_ref", task.formRef());
        return row;
    }

    /** An ended task stays as it ended. */
    void change(TaskChanged changed) {
        jdbc.sql("with task as (update inbox_task set assignee = :assignee, due = coalesce(:due,"
                        + " 'infinity'::timestamptz), priority = :priority where id = :id and ended_at is null"
                        + " returning id, assignee is not null as taken, due, priority)"
                        + " update inbox_offer o set taken = task.taken, due = task.due, priority = task.priority"
                        + " from task where o.task = task.id and (o.taken, o.due, o.priority) is distinct from"
                        + " (task.taken, task.due, task.priority)")
                .param("id", changed.task())
                .param("assignee", changed.assignee())
                .param("due", at(changed.due()))
                .param("priority", changed.priority())
                .update();
    }

    void end(String task, boolean completed, Instant now) {
        jdbc.sql("with withdrawn as (delete from inbox_offer where task = :id) update inbox_task set ended_at = :now,"
                        + " completed = :completed where id = :id and ended_at is null")
                .param("id", task)
                .param("completed", completed)
                .param("now", at(now))
                .update();
    }

    Optional<TaskRow> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from inbox_task t where t.id = :id")
                .param("id", id)
                .query(TaskRepository::row)
                .optional();
    }

    /** Open tasks that were offered and that one of these people has, the oldest first. */
    List<String> offeredAndHeldBy(Collection<String> people, int limit) {
        return jdbc.sql("select id from inbox_task where ended_at is null and assignee = any(:people) and"
                        + " cardinality(offered_to) > 0 order by created, id limit :limit")
                .param("people", people.toArray(String[]::new))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Until this transaction ends, no other works on the task through the inbox. */
    void lock(String id) {
        // Not the row: the engine's own transactions lock its rows first and this one after, we would the other way.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "task:" + id)
                .query((found, number) -> true)
                .single();
    }

    static TaskRow row(ResultSet found, int number) throws SQLException {
        return new TaskRow(
                found.getString("id"),
                found.getString("process"),
                found.getString("task"),
                found.getString("name"),
                found.getString("instance"),
                found.getString("cycle"),
                found.getString("unit"),
                found.getString("subject"),
                found.getString("assignee"),
                List.of((String[]) found.getArray("offered_to").getArray()),
                instant(found, "due"),
                instant(found, "created"),
                found.getInt("priority"),
                found.getString("definition"),
                found.getString("form_ref"),
                instant(found, "ended_at"),
                found.getBoolean("completed"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet found, String column) throws SQLException {
        var at = found.getObject(column, OffsetDateTime.class);
        return at == null || at.isEqual(OffsetDateTime.MAX) ? null : at.toInstant();
    }
}
