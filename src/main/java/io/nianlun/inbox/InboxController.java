package io.nianlun.inbox;

import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of tasks over HTTP. */
@RestController
class InboxController {

    private static final int LONGEST_PAGE = 200;

    private final Inbox inbox;
    private final CurrentPerson current;

    InboxController(Inbox inbox, CurrentPerson current) {
        this.inbox = inbox;
        this.current = current;
    }

    @GetMapping("/api/tasks")
    Inbox.Page page(
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(required = false) String cycle,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String after) {
        var shown = named(View.values(), view, "/view", any -> true);
        if (limit < 1) throw refused("/limit", String.valueOf(limit));
        return inbox.page(
                current.require(),
                new Inbox.Question(
                        shown,
                        given(cycle),
                        given(process),
                        given(unit),
                        given(q),
                        sort(sort, shown),
                        Math.min(limit, LONGEST_PAGE),
                        given(after)));
    }

    /** What is done stands by when it was done, where no order was asked for. */
    private static Sort sort(String sort, View view) {
        if (given(sort) == null) return view == View.DONE ? Sort.ENDED : Sort.DUE;
        return named(Sort.values(), sort, "/sort", one -> one != Sort.ENDED);
    }

    private static <E extends Enum<E>> E named(E[] values, String name, String path, Predicate<E> allowed) {
        return Arrays.stream(values)
                .filter(allowed)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> refused(path, name));
    }

    /** An empty parameter is one that was not filled in. */
    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    private static Rejected refused(String path, String value) {
        return new Rejected(
                "request-invalid",
                List.of(new Fault(path, "value-invalid", "fault.request.value-invalid", List.of(value))));
    }
}
