package io.nianlun.scoring;

import static java.util.stream.Collectors.toMap;

import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Indicator;
import io.nianlun.organization.Organization;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Corrections as people see them: what would be another number, and who may decide. */
@Component
class CorrectionView {

    private final Figures figures;
    private final FigureUpload upload;
    private final Cycles cycles;
    private final Organization organization;

    CorrectionView(Figures figures, FigureUpload upload, Cycles cycles, Organization organization) {
        this.figures = figures;
        this.upload = upload;
        this.cycles = cycles;
        this.organization = organization;
    }

    record Named(String id, String name) {}

    /** @param field {@code actual} …, {@code more.<name>} */
    record Changed(String field, BigDecimal before, BigDecimal after) {}

    /** @param changes empty once it is decided: what it was then stands in the journal */
    record Shown(
            UUID id,
            Named unit,
            Named indicator,
            List<Changed> changes,
            String reason,
            Named askedBy,
            OffsetDateTime askedAt,
            String state,
            Named decidedBy,
            OffsetDateTime decidedAt,
            String opinion,
            List<String> can) {}

    List<Shown> of(String cycle, List<Correction> corrections, String person) {
        var standing = figures.newestByRow(cycle);
        var titles = cycles.scheme(cycle).scheme().leaves().stream()
                .collect(toMap(Indicator::id, Indicator::title, (one, same) -> one));
        var units = organization.unitNames(
                corrections.stream().map(Correction::unit).distinct().toList());
        var people = new TreeSet<String>();
        for (var each : corrections) {
            people.add(each.askedBy());
            if (each.decidedBy() != null) people.add(each.decidedBy());
        }
        var names = organization.peopleNames(people);
        return corrections.stream()
                .map(each -> new Shown(
                        each.id(),
                        named(each.unit(), units),
                        named(each.indicator(), titles),
                        each.waits() ? changes(cycle, each, standing.get(each.key())) : List.of(),
                        each.reason(),
                        named(each.askedBy(), names),
                        each.askedAt(),
                        each.state(),
                        each.decidedBy() == null ? null : named(each.decidedBy(), names),
                        each.decidedAt(),
                        each.opinion(),
                        each.waits() && !each.askedBy().equals(person) ? List.of("confirm", "refuse") : List.of()))
                .toList();
    }

    private List<Changed> changes(String cycle, Correction correction, Figure before) {
        var after = upload.again(cycle, correction.sent()).applied(before, 1, null, null, null);
        var changes = new ArrayList<Changed>();
        add(changes, "actual", before == null ? null : before.actual(), after.actual());
        add(changes, "target", before == null ? null : before.target(), after.target());
        add(changes, "score", before == null ? null : before.score(), after.score());
        add(changes, "previous", before == null ? null : before.previous(), after.previous());
        add(changes, "benchmark", before == null ? null : before.benchmark(), after.benchmark());
        add(changes, "effect", before == null ? null : before.effect(), after.effect());
        var names = new TreeSet<>(after.more().keySet());
        if (before != null) names.addAll(before.more().keySet());
        for (var name : names)
            add(
                    changes,
                    "more." + name,
                    before == null ? null : before.more().get(name),
                    after.more().get(name));
        return changes;
    }

    private static void add(List<Changed> changes, String field, BigDecimal before, BigDecimal after) {
        var same = before == null || after == null ? before == after : before.compareTo(after) == 0;
        if (!same) changes.add(new Changed(field, before, after));
    }

    private static Named named(String id, Map<String, String> names) {
        return new Named(id, names.getOrDefault(id, id));
    }
}
