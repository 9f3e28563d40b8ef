package io.nianlun.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts that a list is put together from, each of which an index gives in order. */
final class ListSources {

    /** Up to so many units each is looked up by itself; more of them are found soon in any order. */
    private static final int FEW_UNITS = 100;

    /** By what, beside the office, an office's tasks are looked up. */
    private enum Lookup {
        OFFICE("", ""),
        UNIT(" cross join unnest(:units) as wanted(unit)", " and x.unit = wanted.unit"),
        LABEL(" cross join unnest(:labels) as wanted(name)", " and x.name = wanted.name");

        private final String from;
        private final String where;

        Lookup(String from, String where) {
            this.from = from;
            this.where = where;
        }
    }

    private final Asked asked;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String filter;
    private final String search;
    private final List<Lookup> lookups;

    ListSources(Asked asked, Clock clock) {
        this.asked = asked;
        parameters.put("person", asked.person());
        parameters.put("groups", asked.groups().toArray(String[]::new));
        for (var i = 0; i < asked.absent().size(); i++)
            parameters.put("absent" + i, asked.absent().get(i));
        parameters.put("now", OffsetDateTime.now(clock));
        if (asked.after() != null) {
            parameters.put("afterTime", time(asked.after()));
            parameters.put("afterUrgency", -asked.after().priority());
            parameters.put("afterId", asked.after().id());
        }
        this.filter = filter();
        this.search = search();
        this.lookups = lookups();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The parts of a view, no more than the limit of each. */
    List<String> of(View view, int limit) {
        return switch (view) {
            case OPEN -> joined(mine("", limit), offered(false, "", limit));
            case OVERDUE -> joined(mine(" and x.due < :now", limit), offered(false, " and x.due < :now", limit));
            case MINE -> mine("", limit);
            case OFFERED -> offered(false, "", limit);
            case DONE -> tasks("x.assignee = :person and x.completed", limit);
            case ALL ->
                asked.everything()
                        ? everything(limit)
                        : joined(mine("", limit), offered(false, "", limit), offered(true, "", limit));
        };
    }

    private List<String> mine(String late, int limit) {
        var mine = new ArrayList<>(tasks("x.assignee = :person and x.ended_at is null" + late, limit));
        // of an absent colleague's tasks those that an office owns: what is one person's own waits for them
        for (var i = 0; i < asked.absent().size(); i++)
            mine.addAll(tasks(
                    "x.assignee = :absent" + i + " and x.ended_at is null and cardinality(x.offered_to) > 0" + late,
                    limit));
        return mine;
    }

    private List<String> tasks(String which, int limit) {
        return List.of("(select x.id, %s from inbox_task x where %s%s%s order by %s limit %d)"
                .formatted(
                        asked.sort().columns("x"),
                        which,
                        filter + search,
                        after("id"),
                        asked.sort().order("x", "id"),
                        limit));
    }

    /** Every open task; what is searched for is looked up, since it may be ten of a million. */
    private List<String> everything(int limit) {
        return lookups.stream()
                .map(lookup -> """
                        (select every.* from (select 1) one%s cross join lateral (
                          select x.id, %s from inbox_task x
                           where x.ended_at is null%s%s%s order by %s limit %d) every)""".formatted(
                                lookup.from,
                                asked.sort().columns("x"),
                                lookup.where,
                                filter + (isLookedUp() ? "" : search),
                                after("id"),
                                asked.sort().order("x", "id"),
                                limit))
                .toList();
    }

    private List<String> offered(boolean taken, String late, int limit) {
        return lookups.stream()
                .map(lookup -> """
                        (select offer.* from unnest(:groups) as mine(office)%s cross join lateral (
                          select x.task as id, %s from inbox_offer x
                           where x.office = mine.office and x.taken = %s%s%s%s%s order by %s limit %d) offer)""".formatted(
                                lookup.from,
                                asked.sort().columns("x"),
                                taken,
                                lookup.where,
                                late,
                                filter + (isLookedUp() ? "" : search),
                                after("task"),
                                asked.sort().order("x", "task"),
                                limit))
                .toList();
    }

    private String after(String id) {
        return asked.after() == null ? "" : " and " + asked.sort().after("x", id);
    }

    /** The conditions that the list has, whichever way its rows are looked up. */
    private String filter() {
        var filter = new StringBuilder();
        equal(filter, "cycle", asked.cycle());
        equal(filter, "process", asked.process());
        equal(filter, "unit", asked.unit());
        return filter.toString();
    }

    private String search() {
        if (asked.search() == null) return "";
        parameters.put("foundUnits", asked.search().units().toArray(String[]::new));
        parameters.put("foundLabels", asked.search().labels().toArray(String[]::new));
        return " and (x.unit = any (:foundUnits) or x.name = any (:foundLabels))";
    }

    /** Whether what was searched for is what the offices' tasks are looked up by. */
    private boolean isLookedUp() {
        return asked.unit() == null
                && asked.search() != null
                && asked.search().units().size() <= FEW_UNITS;
    }

    private void equal(StringBuilder filter, String column, String value) {
        if (value == null) return;
        parameters.put(column, value);
        filter.append(" and x.").append(column).append(" = :").append(column);
    }

    // Without one of these an office that has half of all tasks would be read through for the few that are wanted.
    private List<Lookup> lookups() {
        if (asked.unit() != null) return List.of(by(Lookup.UNIT, "units", List.of(asked.unit())));
        if (isLookedUp())
            return List.of(
                    by(Lookup.UNIT, "units", asked.search().units()),
                    by(Lookup.LABEL, "labels", asked.search().labels()));
        if (asked.search() == null && asked.process() != null)
            return List.of(by(Lookup.LABEL, "labels", asked.processLabels()));
        return List.of(Lookup.OFFICE);
    }

    private Lookup by(Lookup lookup, String parameter, List<String> values) {
        parameters.put(parameter, values.toArray(String[]::new));
        return lookup;
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        var joined = new ArrayList<String>();
        for (var part : parts) joined.addAll(part);
        return joined;
    }

    private static OffsetDateTime time(Cursor cursor) {
        return cursor.time() == null ? OffsetDateTime.MAX : TaskRepository.at(cursor.time());
    }
}
