package io.nianlun.supervision;

import io.nianlun.inbox.TaskItem;
import io.nianlun.inbox.TaskList;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks behind any number of the desk, the longest late first, a page at a time. */
@Component
@Transactional(readOnly = true)
class DeskList {

    private final DeskRepository tasks;
    private final TaskList items;
    private final Nudges nudges;
    private final DueMoments moments;

    DeskList(DeskRepository tasks, TaskList items, Nudges nudges, DueMoments moments) {
        this.tasks = tasks;
        this.items = items;
        this.nudges = nudges;
        this.moments = moments;
    }

    /** @param nudged null where nobody was */
    record Line(TaskItem task, Nudges.Nudged nudged) {}

    /** @param next where the next page begins; null at the end */
    record Page(List<Line> items, String next) {}

    Page of(DeskFilter filter, Show show, String after, int limit) {
        var found = tasks.page(filter, show, after == null ? null : read(after), limit, moments.now());
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? written(page.get(limit - 1)) : null;
        var ids = page.stream().map(DeskRepository.Place::id).toList();
        var nudged = nudges.of(ids);
        return new Page(
                items.of(ids).stream()
                        .map(task -> new Line(task, nudged.get(task.id())))
                        .toList(),
                next);
    }

    private static String written(DeskRepository.Place place) {
        var text = place.due() + "\n" + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DeskRepository.Place read(String written) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length != 2 || parts[1].indexOf(0) >= 0) throw refused(written);
            return new DeskRepository.Place(parts[1], Instant.parse(parts[0]));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw refused(written);
        }
    }

    private static Rejected refused(String written) {
        return new Rejected("request-invalid", List.of(Fault.of("/after", "cursor-invalid", written)));
    }
}
