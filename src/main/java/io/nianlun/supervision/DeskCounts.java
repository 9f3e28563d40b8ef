package io.nianlun.supervision;

import io.nianlun.organization.Organization;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much is late now and soon, how late it is, and where: each number as it was kept, or counted to a bound. */
@Component
@Transactional(readOnly = true)
class DeskCounts {

    /** So many tasks of a filter are counted; more are said to be more. */
    private static final int MOST_COUNTED = 10_000;

    private static final int MOST_NAMED = 20;

    /** Of rows with a moment; what is summed is put in. */
    static final String SUMS = """
            coalesce(sum(%1$s) filter (where moment < :now), 0) as late,
            coalesce(sum(%1$s) filter (where moment < :one), 0) as late1,
            coalesce(sum(%1$s) filter (where moment < :three), 0) as late3,
            coalesce(sum(%1$s) filter (where moment < :six), 0) as late6,
            coalesce(sum(%1$s) filter (where moment >= :now and moment < :tomorrow), 0) as today,
            coalesce(sum(%1$s) filter (where moment >= :now and moment < :monday), 0) as week""";

    private final DeskSums sums;
    private final DeskRepository tasks;
    private final DeskNames names;
    private final DueMoments moments;
    private final Organization organization;

    DeskCounts(DeskSums sums, DeskRepository tasks, DeskNames names, DueMoments moments, Organization organization) {
        this.sums = sums;
        this.tasks = tasks;
        this.names = names;
        this.moments = moments;
        this.organization = organization;
    }

    /** @param late1 late by a working day or more; {@code late3} and {@code late6} likewise */
    record Sums(long late, long late1, long late3, long late6, long today, long week) {}

    record Numbers(Sums sums, long free, long units) {}

    /**
     * By how many working days what is late is late.
     *
     * @param today it was due today
     */
    record Ageing(long today, long from1, long from3, long from6) {}

    /** @param days the working days of the one that is late longest */
    record Where(Named of, long late, int days) {}

    record Named(String id, String name) {}

    /**
     * @param units how many units have something late
     * @param free late, and nobody has it
     * @param week due from now to the end of the week, today's included
     * @param capped whether there are more than were counted
     */
    record Counts(
            long late,
            long units,
            long free,
            long today,
            long week,
            Ageing ageing,
            List<Where> phases,
            List<Where> offices,
            List<Where> unitsLate,
            List<Where> people,
            boolean capped) {}

    Counts of(DeskFilter filter) {
        var now = moments.now();
        var numbers = filter.isWhole() ? sums.counts(filter.cycle(), now) : tasks.counts(filter, MOST_COUNTED, now);
        var late = numbers.sums();
        return new Counts(
                late.late(),
                numbers.units(),
                numbers.free(),
                late.today(),
                late.week(),
                new Ageing(
                        late.late() - late.late1(),
                        late.late1() - late.late3(),
                        late.late3() - late.late6(),
                        late.late6()),
                where(filter, "phase", now),
                where(filter, "office", now),
                where(filter, "unit", now),
                where(filter, "person", now),
                !filter.isWhole() && late.late() + late.week() >= MOST_COUNTED);
    }

    private List<Where> where(DeskFilter filter, String facet, DueMoments.Now now) {
        var found = filter.isWhole()
                ? sums.late(facet, filter.cycle(), now, MOST_NAMED)
                : tasks.late(filter, facet, MOST_COUNTED, MOST_NAMED, now);
        var called = called(facet, found.stream().map(DeskSums.Late::key).toList());
        return found.stream()
                .map(one -> new Where(
                        new Named(one.key(), called.getOrDefault(one.key(), one.key())),
                        one.late(),
                        moments.daysLate(one.oldest(), now.now())))
                .toList();
    }

    private Map<String, String> called(String facet, List<String> keys) {
        return switch (facet) {
            case "phase" -> names.processes(keys);
            case "unit" -> organization.unitNames(keys);
            case "person" -> organization.peopleNames(keys);
            default -> organization.groupNames(keys);
        };
    }
}
