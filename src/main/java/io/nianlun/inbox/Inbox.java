package io.nianlun.inbox;

import io.nianlun.organization.Organization;
import io.nianlun.organization.Substitutions;
import io.nianlun.organization.Unit;
import io.nianlun.security.Access;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person finds to do. */
@Component
class Inbox {

    private static final int MOST_UNITS_FOUND = 10_000;

    /** One page; {@code next} is null on the last. */
    record Page(List<TaskItem> items, String next, InboxCounts counts, List<String> capped) {}

    /** A list as a caller asks for it; null: not asked. */
    record Question(
            View view, String cycle, String process, String unit, String q, Sort sort, int limit, String after) {}

    private final InboxRepository lists;
    private final TaskItems items;
    private final Organization organization;
    private final Substitutions substitutions;
    private final Access access;

    Inbox(
            InboxRepository lists,
            TaskItems items,
            Organization organization,
            Substitutions substitutions,
            Access access) {
        this.lists = lists;
        this.items = items;
        this.organization = organization;
        this.substitutions = substitutions;
        this.access = access;
    }

    /** The tasks of one view; the counts are of the same filters, so that no count stands beside an empty list. */
    @Transactional(readOnly = true)
    Page page(String person, Question question) {
        var asked = asked(person, question);
        if (asked.search() != null && asked.search().findsNothing())
            return new Page(List.of(), null, new InboxCounts(0, 0, 0), List.of());
        var rows = lists.page(asked);
        var counts = lists.counts(asked);
        var more = rows.size() > asked.limit();
        if (more) rows = rows.subList(0, asked.limit());
        var next = more ? Cursor.of(asked.sort(), rows.get(rows.size() - 1)).written() : null;
        return new Page(items.of(rows), next, counts.capped(), counts.cappedNames());
    }

    private Asked asked(String person, Question question) {
        var groups = organization.groupsOf(person);
        var absent = substitutions.absentColleaguesOf(person);
        var askedFor = new LinkedHashSet<>(groups);
        for (var colleague : absent) askedFor.addAll(organization.groupsOf(colleague));
        return new Asked(
                person,
                askedFor,
                absent,
                access.maySupervise(groups) || access.mayAdminister(groups),
                question.view(),
                question.cycle(),
                question.process(),
                question.process() == null ? List.of() : lists.labelsOf(question.process()),
                question.unit(),
                search(question.q()),
                question.sort(),
                question.limit(),
                question.after() == null ? null : Cursor.read(question.after(), question.sort()));
    }

    private Asked.Search search(String text) {
        if (text == null || text.isBlank()) return null;
        var units = organization.unitsLike(text.strip(), MOST_UNITS_FOUND).stream()
                .map(Unit::id)
                .toList();
        return new Asked.Search(units, lists.labelsLike(text.strip()));
    }
}
