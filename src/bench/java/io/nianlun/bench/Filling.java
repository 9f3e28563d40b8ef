package io.nianlun.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * Fills both databases with the same open tasks: one instance that the engine itself started is copied, row by row of
 * every table in which it stands, as often as there are tasks.
 */
final class Filling {

    static final String PROCESS = "readNotice";

    // A model of the measurement's own: what a phase of the year asks of people changes with every release.
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench">
              <process id="readNotice" name="阅知通知" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="startEvent_noticeSent"/>
                <sequenceFlow id="flow_toReadNotice" sourceRef="startEvent_noticeSent" targetRef="userTask_readNotice"/>
                <userTask id="userTask_readNotice" name="阅知通知" camunda:formRef="readNotice" camunda:formRefBinding="deployment" camunda:candidateGroups="${unit}:head" camunda:dueDate="${due}"/>
                <sequenceFlow id="flow_noticeRead" sourceRef="userTask_readNotice" targetRef="endEvent_noticeRead"/>
                <endEvent id="endEvent_noticeRead"/>
              </process>
            </definitions>
            """;

    private static final String FORM = """
            {"type": "default", "id": "readNotice", "schemaVersion": 18, "components": [
              {"type": "checkbox", "id": "field_acknowledged", "key": "acknowledged", "label": "已阅知",
               "validate": {"required": true}}]}
            """;

    /** The cycle of all copied tasks; of a year that no benchmark creates. */
    static final String CYCLE = "2001-1";

    static final int YEAR = 2001;

    private static final List<String> BY_INSTANCE = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail");
    private static final List<String> BY_TASK = List.of("act_ru_identitylink", "act_hi_identitylink");

    private Filling() {}

    static void fill(Size size, ProcessEngine stock, DataSource stockPool, DataSource productPool) throws Exception {
        copies(size, stock, stockPool);

        Organisation.generate(size, productPool);
        var visiting = Stock.engine("visiting", productPool, false);
        try {
            copies(size, visiting, productPool);
        } finally {
            visiting.close();
        }
        try (var connection = productPool.getConnection()) {
            inbox(connection);
        }
        for (var pool : List.of(stockPool, productPool)) {
            try (var connection = pool.getConnection()) {
                execute(connection, "drop table bench_series");
                execute(connection, "vacuum analyze");
            }
        }
    }

    static java.io.InputStream model(String file) {
        return Filling.class.getResourceAsStream("/processes/" + file);
    }

    private static void copies(Size size, ProcessEngine engine, DataSource pool) throws SQLException {
        engine.getRepositoryService()
                .createDeployment()
                .name("bench")
                .source("bench")
                .addString("read-notice.bpmn", MODEL)
                .addString("read-notice.form", FORM)
                .deploy();
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        PROCESS,
                        CYCLE,
                        Map.of(
                                "cycle", CYCLE,
                                "phase", PROCESS,
                                "subject", "unit-00000",
                                "unit", "unit-00000",
                                "due", new Date()))
                .getId();
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        try (var connection = pool.getConnection()) {
            series(connection, size);
            for (var table : BY_INSTANCE) copy(connection, table, "proc_inst_id_", instance);
            for (var table : BY_TASK) copy(connection, table, "task_id_", task);
        }
    }

    /** One row for each task to come: to which office it is offered, for which unit, until when. */
    private static void series(Connection connection, Size size) throws SQLException {
        execute(connection, """
                create table bench_series as
                select n, lpad(to_hex(n), 12, '0') as hex,
                       case when n > %1$d then 'bench-claim'
                            when n %% 2 = 0 then 'bench-big'
                            else 'bench-' || (1 + (n / 2) %% %2$d) end as grp,
                       'unit-' || lpad(((n * 7919) %% %3$d)::text, 5, '0') as unit,
                       date_trunc('day', now()) + interval '1 hour' * 9
                         + ((n * 31 + n / 97) %% 100 - 50) * interval '1 day' as due,
                       case when n <= %1$d and n %% %4$d = 1 then 'bench-person' end as assignee
                  from generate_series(1, %5$d) n"""
                .formatted(
                        size.tasks(),
                        size.offices() - 1,
                        size.units(),
                        size.tasks() / 20,
                        size.tasks() + ClaimBenchmark.tasks(size)));
        execute(connection, "analyze bench_series");
    }

    private static void copy(Connection connection, String table, String key, String id) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        var types = new java.util.LinkedHashMap<String, String>();
        try (var asked = connection.prepareStatement("select * from " + table + " where " + key + " = ?")) {
            asked.setString(1, id);
            var found = asked.executeQuery();
            var columns = found.getMetaData();
            for (var i = 1; i <= columns.getColumnCount(); i++)
                types.put(columns.getColumnName(i), columns.getColumnTypeName(i));
            while (found.next()) {
                var row = new java.util.HashMap<String, String>();
                for (var column : types.keySet()) row.put(column, found.getString(column));
                rows.add(row);
            }
        }
        if (rows.isEmpty()) throw new IllegalStateException("nothing to copy in " + table);
        for (var row : rows) {
            var values = types.keySet().stream()
                    .map(column -> value(table, row, column, types.get(column)))
                    .toList();
            execute(
                    connection,
                    "insert into %s (%s) select %s from bench_series s"
                            .formatted(table, String.join(", ", types.keySet()), String.join(", ", values)));
        }
    }

    private static String value(String table, Map<String, String> row, String column, String type) {
        var value = row.get(column);
        var isTask = table.endsWith("_task") || table.endsWith("_taskinst");
        if (isTask && column.equals("due_date_")) return "s.due at time zone 'Asia/Shanghai'";
        if (column.equals("assignee_") && (isTask || "userTask".equals(row.get("act_type_")))) return "s.assignee";
        if (column.equals("group_id_")) return "s.grp";
        var name = row.getOrDefault("name_", "");
        if (column.equals("text_") && (name.equals("unit") || name.equals("subject"))) return "s.unit";
        if (value == null) return "null";
        if (isOwn(column) && value.matches(".*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            return "'" + value.substring(0, value.length() - 12) + "' || s.hex";
        return "cast('" + value.replace("'", "''") + "' as " + type + ")";
    }

    /** Definitions and deployments are shared by all copies. */
    private static boolean isOwn(String column) {
        return (column.endsWith("id_") || column.equals("var_scope_"))
                && !column.contains("def_id") && !column.contains("deployment");
    }

    /** The product's read model of the copied tasks, from the engine's own rows. */
    private static void inbox(Connection connection) throws SQLException {
        execute(connection, """
                insert into inbox_task (id, process, task, name, instance, cycle, unit, subject, assignee, offered_to, due,
                                        created, priority, definition, form_ref)
                select t.id_, '%1$s', substr(t.task_def_key_, 10), t.name_, t.proc_inst_id_, '%2$s', s.unit, s.unit,
                       s.assignee, array[s.grp], s.due, t.create_time_ at time zone 'Asia/Shanghai', t.priority_,
                       t.proc_def_id_, 'readNotice'
                  from act_ru_task t join bench_series s on s.hex = right(t.id_, 12)"""
                .formatted(PROCESS, CYCLE));
        execute(connection, """
                insert into inbox_offer (task, office, taken, due, created, priority, cycle, process, unit, name)
                select id, offered_to[1], assignee is not null, due, created, priority, cycle, process, unit, name
                  from inbox_task where cycle = '%s'"""
                .formatted(CYCLE));
        // somebody never ends, so that it never goes on
        execute(connection, """
                insert into cycle_phase (cycle, process, position, state, round, due)
                values ('%s', '%s', 0, 'running', 1, now())"""
                .formatted(CYCLE, PROCESS));
        execute(connection, """
                insert into cycle_subject (cycle, process, round, subject, position, state)
                values ('%s', '%s', 1, 'nobody', 0, 'open')"""
                .formatted(CYCLE, PROCESS));
        execute(connection, "insert into inbox_label (process, name) select distinct process, name from inbox_task on conflict do nothing");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new SQLException(failure.getMessage() + " in: " + sql.toLowerCase(Locale.ROOT), failure);
        }
    }
}
