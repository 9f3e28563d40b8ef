package io.nianlun.inbox;

import io.nianlun.inbox.TaskItem.Named;
import io.nianlun.organization.Organization;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says of tasks what people call everything about them, and how late they are; few questions for a whole page. */
@Component
class TaskItems {

    private final Organization organization;
    private final CycleNames cycles;
    private final Lateness lateness;
    private final TaskWords words;
    private final Clock clock;

    TaskItems(Organization organization, CycleNames cycles, Lateness lateness, TaskWords words, Clock clock) {
        this.organization = organization;
        this.cycles = cycles;
        this.lateness = lateness;
        this.words = words;
        this.clock = clock;
    }

    TaskItem of(TaskRow row) {
        return of(List.of(row)).get(0);
    }

    List<TaskItem> of(List<TaskRow> rows) {
        var names = new Names(
                names(rows, TaskRow::cycle, cycles::names),
                names(rows, TaskRow::unit, organization::unitNames),
                names(rows, TaskRow::assignee, organization::peopleNames),
                organization.groupNames(distinct(
                        rows.stream().flatMap(row -> row.offeredTo().stream()).toList())));
        var now = clock.instant();
        return rows.stream().map(row -> item(row, names, now)).toList();
    }

    private record Names(
            Map<String, String> cycles,
            Map<String, String> units,
            Map<String, String> people,
            Map<String, String> groups) {}

    private TaskItem item(TaskRow row, Names names, Instant now) {
        var overdue = row.isOpen() && row.due() != null && row.due().isBefore(now);
        return new TaskItem(
                row.id(),
                words.name(row),
                row.process(),
                words.process(row),
                row.task(),
                named(row.cycle(), names.cycles()),
                named(row.unit(), names.units()),
                named(row.assignee(), names.people()),
                row.offeredTo().stream()
                        .map(group -> named(group, names.groups()))
                        .toList(),
                here(row.created()),
                here(row.due()),
                overdue,
                overdue ? lateness.daysLate(row.due(), now) : 0,
                row.priority(),
                row.isOpen() && row.due() != null && lateness.isAssumed(row.due()));
    }

    private static Map<String, String> names(
            List<TaskRow> rows, Function<TaskRow, String> id, Function<Collection<String>, Map<String, String>> asked) {
        var ids = distinct(rows.stream().map(id).filter(Objects::nonNull).toList());
        return ids.isEmpty() ? Map.of() : asked.apply(ids);
    }

    private static Collection<String> distinct(List<String> ids) {
        return new LinkedHashSet<>(ids);
    }

    private static Named named(String id, Map<String, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, id));
    }

    private OffsetDateTime here(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
