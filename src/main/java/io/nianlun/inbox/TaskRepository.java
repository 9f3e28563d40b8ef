package io.nianlun.inbox;

import io.nianlun.workflow.WorkTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the read model, one task at a time. */
@Repository
class TaskRepository {

    static final String COLUMNS = "t.id, t.process, t.task, t.name, t.instance, t.cycle, t.unit, t.subject, t.assignee,"
            + " t.offered_to, t.due, t.created, t.priority, t.definition, t.form_ref, t.ended_at, t.completed";

    // One statement for a task that opens and for one that changes: each is one round trip, in the engine's
    // transaction.
    private static final String PUT = """
            with label as (
              insert into inbox_label (process, name) values (:process, :name) on conflict do nothing
            ), task as (
              insert into inbox_task (id, process, task, name, instance, cycle, unit, subject, assignee, offered_to, due,
                                      created, priority, definition, form_ref)
              values (:id, :process, :task, :name, :instance, :cycle, :unit, :subject, :assignee, :groups,
                      coalesce(:due, 'infinity'::timestamptz), :created, :priority, :definition, :formRef)
              on conflict (id) do update set
                process = excluded.process, task = excluded.task, name = excluded.name, cycle = excluded.cycle,
                unit = excluded.unit, subject = excluded.subject, assignee = excluded.assignee,
                offered_to = excluded.offered_to, due = excluded.due, priority = excluded.priority,
                definition = excluded.definition, form_ref = excluded.form_ref
              -- an ended task stays ended
              where inbox_task.ended_at is null
              returning id
            ), withdrawn as (
              delete from inbox_offer where task = :id and office <> all (:groups)
            )
            insert into inbox_offer as o (task, office, taken, due, created, priority, cycle, process, unit, name)
            select task.id, office, :taken, coalesce(:due, 'infinity'::timestamptz), :created, :priority, :cycle, :process,
                   :unit, :name
              from task cross join unnest(:groups) as office
            on conflict (task, office) do update set
              taken = excluded.taken, due = excluded.due, priority = excluded.priority, cycle = excluded.cycle,
              process = excluded.process, unit = excluded.unit, name = excluded.name
            where (o.taken, o.due, o.priority, o.cycle, o.process, o.unit, o.name) is distinct from
                  (excluded.taken, excluded.due, excluded.priority, excluded.cycle, excluded.process, excluded.unit,
                   excluded.name)
            """;

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(WorkTask task) {
        jdbc.sql(PUT)
                .param("id", task.id())
                .param("process", task.process())
                .param("task", task.task())
                .param("name", task.name() == null ? task.task() : task.name())
                .param("instance", task.instance())
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("subject", task.subject())
                .param("assignee", task.assignee())
                .param("taken", task.assignee() != null)
                .param("groups", task.candidateGroups().toArray(String[]::new))
                .param("due", at(task.due()))
                .param("created", at(task.created()))
                .param("priority", task.priority())
                .param("definition", task.definition())
                .param("formRef", task.formRef())
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
