package io.nianlun.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.journal.EntryRepository.Kept;
import io.nianlun.journal.EntryRepository.Place;
import io.nianlun.journal.EntryRepository.Question;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import io.nianlun.shared.Texts;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal over HTTP, for those whom the table of calls lets in. */
@RestController
class JournalController {

    private static final int LONGEST_PAGE = 200;

    private final EntryRepository entries;
    private final Verification verification;
    private final JournalNames names;
    private final Texts texts;

    JournalController(EntryRepository entries, Verification verification, JournalNames names, Texts texts) {
        this.entries = entries;
        this.verification = verification;
        this.names = names;
        this.texts = texts;
    }

    record Named(String id, String name) {}

    /**
     * @param what the action in words
     * @param link its number in the chain; null while it is not sealed
     */
    record EntryView(
            long id,
            OffsetDateTime at,
            Named person,
            Named onBehalfOf,
            String action,
            String what,
            String subject,
            String cycle,
            JsonNode before,
            JsonNode after,
            String reason,
            Long link) {}

    /** @param next what {@code after} takes for the next page; null on the last */
    record Page(List<EntryView> items, String next) {}

    /** The newest first. */
    @GetMapping("/api/journal")
    Page page(
            @RequestParam(required = false) String cycle,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String action,
            @RequestParam(required = false) OffsetDateTime from,
            @RequestParam(required = false) OffsetDateTime to,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        if (limit < 1) throw refused("/limit", String.valueOf(limit));
        var wanted = Math.min(limit, LONGEST_PAGE);
        var found = entries.page(new Question(
                given(cycle), given(subject), given(person), given(action), from, to, place(given(after)), wanted + 1));
        var shown = found.subList(0, Math.min(wanted, found.size()));
        var people = names.ofPeople(people(shown));
        var next = found.size() > wanted ? written(shown.get(wanted - 1)) : null;
        return new Page(shown.stream().map(entry -> view(entry, people, locale)).toList(), next);
    }

    record HeadView(long link, String hash) {}

    /** @param since when the oldest of them was written; null where none waits */
    record UnsealedView(long count, OffsetDateTime since) {}

    record VerificationView(
            boolean intact, long checked, HeadView head, UnsealedView unsealed, Verification.Broken broken) {}

    /** An anchor is a link's hash that somebody wrote down: the chain must still go through it. */
    @PostMapping("/api/journal/verify")
    VerificationView verify(@RequestBody(required = false) Verification.Anchor anchor) {
        if (anchor != null && (anchor.hash() == null || !anchor.hash().matches("[0-9a-f]{64}")))
            throw refused("/hash", String.valueOf(anchor.hash()));
        var report = verification.verify(anchor);
        return new VerificationView(
                report.broken() == null,
                report.checked(),
                new HeadView(
                        report.head().link(),
                        HexFormat.of().formatHex(report.head().hash())),
                new UnsealedView(report.unsealed().count(), report.unsealed().since()),
                report.broken());
    }

    private static LinkedHashSet<String> people(List<Kept> entries) {
        var people = new LinkedHashSet<String>();
        for (var entry : entries) {
            if (entry.person() != null) people.add(entry.person());
            if (entry.onBehalfOf() != null) people.add(entry.onBehalfOf());
        }
        return people;
    }

    private EntryView view(Kept entry, Map<String, String> people, Locale locale) {
        // an action of a version that is no longer there keeps its name
        var what = texts.orNull(locale, "journal." + entry.action(), List.of());
        return new EntryView(
                entry.id(),
                entry.at(),
                named(entry.person(), people),
                named(entry.onBehalfOf(), people),
                entry.action(),
                what == null ? entry.action() : what,
                entry.subject(),
                entry.cycle(),
                entry.before(),
                entry.after(),
                entry.reason(),
                entry.link());
    }

    private static Named named(String id, Map<String, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, id));
    }

    private static String written(Kept last) {
        return last.at() + "_" + last.id();
    }

    private static Place place(String after) {
        if (after == null) return null;
        var end = after.lastIndexOf('_');
        try {
            return new Place(OffsetDateTime.parse(after.substring(0, end)), Long.parseLong(after.substring(end + 1)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            throw new Rejected("request-invalid", List.of(Fault.of("/after", "cursor-invalid", after)));
        }
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    private static Rejected refused(String path, String value) {
        return new Rejected(
                "request-invalid",
                List.of(new Fault(path, "value-invalid", "fault.request.value-invalid", List.of(value))));
    }
}
