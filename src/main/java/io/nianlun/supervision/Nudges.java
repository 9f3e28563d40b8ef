package io.nianlun.supervision;

import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.notification.PersonalNotices;
import io.nianlun.shared.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever has a task, or the offices that it is offered to, to get on with it; at most once a day. */
@Component
@Transactional
class Nudges {

    private final JdbcClient jdbc;
    private final OpenTasks tasks;
    private final PersonalNotices notices;
    private final WorkingCalendar calendar;
    private final Journal journal;
    private final CurrentPerson caller;
    private final Clock clock;

    Nudges(
            JdbcClient jdbc,
            OpenTasks tasks,
            PersonalNotices notices,
            WorkingCalendar calendar,
            Journal journal,
            CurrentPerson caller,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.notices = notices;
        this.calendar = calendar;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param lately whether it was on the last working day or since: who is nudged again then is asked about first */
    record Nudged(int times, OffsetDateTime last, boolean lately) {}

    /**
     * Nudges for one task.
     *
     * @param again also who was nudged since the last working day began; today's second nudge is refused always
     *     ({@link NudgedToday}), the other unless asked for ({@link NudgedLately})
     */
    void nudge(String id, String text, boolean again) {
        var task = tasks.one(id);
        var now = OffsetDateTime.now(clock);
        var today = now.toLocalDate();
        if (!again
                && last(id).filter(day -> !day.isBefore(lastWorkingDay(today)) && day.isBefore(today))
                        .isPresent()) throw new NudgedLately(task.name());
        var first = jdbc.sql("insert into supervision_nudge (task, day, by_person, at, text) values (:task, :day, :by,"
                        + " :at, :text) on conflict do nothing")
                .param("task", id)
                .param("day", today)
                .param("by", caller.require())
                .param("at", now)
                .param("text", text)
                .update();
        if (first == 0) throw new NudgedToday(task.name());
        if (task.assignee() != null) notices.tellPerson(task.assignee(), PersonalNotices.Kind.NUDGE, id, text);
        else notices.tellOffices(task.offeredTo(), PersonalNotices.Kind.NUDGE, id, text);
        journal.record(new Entry(
                "task-nudged",
                "task:" + id,
                task.cycle(),
                null,
                Map.of("to", task.assignee() == null ? task.offeredTo() : List.of(task.assignee())),
                text.isBlank() ? null : text));
    }

    /** Of these tasks those that somebody was nudged for. */
    @Transactional(readOnly = true)
    Map<String, Nudged> of(Collection<String> ids) {
        var found = new HashMap<String, Nudged>();
        var since = lastWorkingDay(LocalDate.now(clock));
        jdbc.sql(
                        "select task, count(*) as times, max(at) as last, max(day) as day from supervision_nudge where task = any"
                                + " (:ids) group by task")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("task"),
                            new Nudged(
                                    row.getInt("times"),
                                    row.getObject("last", OffsetDateTime.class)
                                            .atZoneSameInstant(clock.getZone())
                                            .toOffsetDateTime(),
                                    !row.getObject("day", LocalDate.class).isBefore(since)));
                });
        return found;
    }

    private Optional<LocalDate> last(String task) {
        return jdbc.sql("select max(day) from supervision_nudge where task = :task having max(day) is not null")
                .param("task", task)
                .query(LocalDate.class)
                .optional();
    }

    private LocalDate lastWorkingDay(LocalDate today) {
        return calendar.add(today, -1);
    }
}
