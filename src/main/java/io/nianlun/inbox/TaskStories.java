package io.nianlun.inbox;

import io.nianlun.inbox.TaskItem.Named;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the process that a task belongs to: its steps, and through whose hands it went. */
@Component
class TaskStories {

    /** Far more than a process instance ever has; a panel's ratings are the most. */
    private static final int MOST = 200;

    /** @param state done, now or next */
    record Step(String id, String name, String state) {}

    /**
     * @param did opened, claimed, completed or returned
     * @param reason why it was returned; null for who may not read the task
     */
    record Hand(OffsetDateTime at, Named person, String task, String did, String reason) {}

    /**
     * @param diagram the version that the process runs on, as BPMN XML
     * @param now the ids of the elements where it waits
     */
    record Story(List<Step> steps, List<Hand> hands, String diagram, List<String> now) {}

    private record Decision(String choice, String reason) {}

    private final KnownTasks known;
    private final Access access;
    private final TaskPrivacy privacy;
    private final Organization organization;
    private final TaskWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskStories(
            KnownTasks known,
            Access access,
            TaskPrivacy privacy,
            Organization organization,
            TaskWords words,
            JdbcClient jdbc,
            Clock clock) {
        this.known = known;
        this.access = access;
        this.privacy = privacy;
        this.organization = organization;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Story of(String id) {
        var task = known.find(id);
        var row = task.row();
        var readable = access.mayReadTask(task.person(), task.groups(), privacy.facts(row));
        var rows = jdbc.sql("select %s from inbox_task t where t.instance = :instance order by t.created, t.id limit %d"
                        .formatted(TaskRepository.COLUMNS, MOST))
                .param("instance", row.instance())
                .query(TaskRepository::row)
                .list();
        var diagram = words.diagram(row);
        var now = rows.stream()
                .filter(TaskRow::isOpen)
                .map(one -> "userTask_" + one.task())
                .distinct()
                .toList();
        return new Story(steps(diagram, rows, now), hands(rows, decisions(row.instance()), readable), diagram, now);
    }

    /** The diagram's user tasks in its own order: what was not reached yet may still come. */
    private static List<Step> steps(String diagram, List<TaskRow> rows, List<String> now) {
        var reached = rows.stream().map(row -> "userTask_" + row.task()).collect(Collectors.toSet());
        return DrawnTasks.of(diagram).entrySet().stream()
                .map(drawn -> new Step(
                        drawn.getKey(),
                        drawn.getValue(),
                        now.contains(drawn.getKey()) ? "now" : reached.contains(drawn.getKey()) ? "done" : "next"))
                .toList();
    }

    private List<Hand> hands(List<TaskRow> rows, Map<String, Decision> decisions, boolean readable) {
        var names = organization.peopleNames(
                rows.stream().map(TaskRow::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        var hands = new ArrayList<Hand>();
        for (var row : rows) {
            if (!row.isOpen() && !row.completed()) continue;
            var person =
                    row.assignee() == null ? null : new Named(row.assignee(), names.getOrDefault(row.assignee(), ""));
            var decision = decisions.get(row.id());
            var returned = decision != null && "return".equals(decision.choice());
            var did = row.isOpen() ? person == null ? "opened" : "claimed" : returned ? "returned" : "completed";
            var reason = returned && readable ? decision.reason() : null;
            hands.add(
                    new Hand(here(row.isOpen() ? row.created() : row.endedAt()), person, words.name(row), did, reason));
        }
        return hands;
    }

    private Map<String, Decision> decisions(String instance) {
        var decisions = new LinkedHashMap<String, Decision>();
        jdbc.sql("select task, data #>> '{decision,choice}' as choice, data #>> '{decision,reason}' as reason"
                        + " from inbox_submission where instance = :instance")
                .param("instance", instance)
                .query((row, number) -> decisions.put(
                        row.getString("task"), new Decision(row.getString("choice"), row.getString("reason"))))
                .list();
        return decisions;
    }

    private OffsetDateTime here(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
