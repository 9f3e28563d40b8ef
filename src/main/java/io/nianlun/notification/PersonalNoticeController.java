package io.nianlun.notification;

import io.nianlun.inbox.TaskItem;
import io.nianlun.inbox.TaskList;
import io.nianlun.organization.Organization;
import io.nianlun.shared.CurrentPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the current person was told, over HTTP: of each task the newest. */
@RestController
@RequestMapping("/api/notices")
class PersonalNoticeController {

    private static final int MOST = 50;

    private final PersonalNotices notices;
    private final TaskList tasks;
    private final Organization organization;
    private final CurrentPerson caller;
    private final Clock clock;

    PersonalNoticeController(
            PersonalNotices notices, TaskList tasks, Organization organization, CurrentPerson caller, Clock clock) {
        this.notices = notices;
        this.tasks = tasks;
        this.organization = organization;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param last the notice up to which everything was seen */
    record Seen(@NotNull @Min(0) Long last) {}

    record Named(String id, String name) {}

    /**
     * @param kind nudge, reminder or extended
     * @param from null where the server told it by itself
     * @param task as it stands now
     */
    record NoticeView(long id, String kind, Named from, String text, OffsetDateTime at, TaskItem task, boolean seen) {}

    /** @param unseen of how many tasks there is news; 100 stands for so many or more */
    record View(List<NoticeView> items, int unseen) {}

    @GetMapping
    View all() {
        var person = caller.require();
        var groups = organization.groupsOf(person);
        var found = notices.newest(person, groups, MOST);
        Map<String, TaskItem> known = tasks
                .of(found.stream().map(PersonalNotices.Notice::task).toList())
                .stream()
                .collect(Collectors.toMap(TaskItem::id, Function.identity()));
        var names = organization.peopleNames(found.stream()
                .map(PersonalNotices.Notice::sender)
                .filter(Objects::nonNull)
                .toList());
        var last = notices.lastSeen(person);
        var items = found.stream()
                .filter(one -> known.containsKey(one.task()))
                .map(one -> new NoticeView(
                        one.id(),
                        one.kind(),
                        one.sender() == null
                                ? null
                                : new Named(one.sender(), names.getOrDefault(one.sender(), one.sender())),
                        one.text(),
                        one.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                        known.get(one.task()),
                        one.id() <= last))
                .toList();
        return new View(items, notices.unseen(person, groups));
    }

    @PutMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@Valid @RequestBody Seen body) {
        notices.seen(caller.require(), body.last());
    }
}
