package io.nianlun.supervision;

import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.TaskItem;
import io.nianlun.inbox.TaskList;
import io.nianlun.organization.Organization;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.supervision.DeskCounts.Named;
import io.nianlun.supervision.ExtensionRepository.Extension;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Extensions that wait, as they are shown to who may decide them. */
@Component
class ExtensionViews {

    private final TaskList tasks;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final CurrentPerson caller;

    ExtensionViews(TaskList tasks, Organization organization, WorkingCalendar calendar, CurrentPerson caller) {
        this.tasks = tasks;
        this.organization = organization;
        this.calendar = calendar;
        this.caller = caller;
    }

    /** @param can confirm and refuse for who may decide it */
    record View(
            long id,
            TaskItem task,
            OffsetDateTime due,
            int workingDays,
            String reason,
            Named askedBy,
            OffsetDateTime askedAt,
            List<String> can) {}

    List<View> of(List<Extension> waiting) {
        var items = tasks.of(waiting.stream().map(Extension::task).toList()).stream()
                .collect(Collectors.toMap(TaskItem::id, Function.identity()));
        var names = organization.peopleNames(
                waiting.stream().map(Extension::askedBy).toList());
        return waiting.stream()
                .map(one -> new View(
                        one.id(),
                        items.get(one.task()),
                        calendar.local(one.dueAfter()),
                        one.workingDays(),
                        one.reason(),
                        new Named(one.askedBy(), names.getOrDefault(one.askedBy(), one.askedBy())),
                        calendar.local(one.askedAt()),
                        one.askedBy().equals(caller.require()) ? List.of() : List.of("confirm", "refuse")))
                .toList();
    }
}
