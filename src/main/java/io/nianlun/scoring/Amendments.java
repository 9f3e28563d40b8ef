package io.nianlun.scoring;

import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Amends what was certified, once others have decided so: each amendment is a new version, and the one before stays
 * to be seen. Whoever calls this has the results computed again.
 */
@Component
@Transactional
public class Amendments {

    private final FigureRepository figures;
    private final EventRepository events;
    private final Cycles cycles;
    private final Journal journal;
    private final Clock clock;

    Amendments(FigureRepository figures, EventRepository events, Cycles cycles, Journal journal, Clock clock) {
        this.figures = figures;
        this.events = events;
        this.cycles = cycles;
        this.journal = journal;
        this.clock = clock;
    }

    /** The events that count for a unit in a cycle. */
    @Transactional(readOnly = true)
    public List<CertifiedEvent> events(String cycle, String unit) {
        return events.newest(cycle, null, unit);
    }

    /** The newest figures of a unit in a cycle. */
    @Transactional(readOnly = true)
    public List<Figure> figures(String cycle, String unit) {
        return figures.newest(cycle, unit);
    }

    /** Amends figures; what an amendment does not name stays. */
    public void amendFigures(String cycle, List<Amendment> amendments) {
        figures.lock(cycle);
        for (var amendment : amendments) {
            var indicator = amendment.indicator() != null ? amendment.indicator() : amendment.adjustment();
            var key = Key.of(amendment.unit(), indicator);
            var before = figures.newest(cycle, amendment.unit()).stream()
                    .filter(figure -> figure.key().equals(key))
                    .findFirst()
                    .orElse(null);
            var after = corrected(key, before, amendment);
            figures.add(cycle, after);
            var subject = "figure:" + after.unit() + "/" + after.indicator();
            journal.record(new Entry("figure-corrected", subject, cycle, before, after, after.reason()));
        }
    }

    /** Amends events: those of a unit about one matter give way to what the amendment says. */
    public void amendEvents(String cycle, List<Amendment> amendments) {
        figures.lock(cycle);
        var before = new LinkedHashMap<String, List<CertifiedEvent>>();
        for (var office : events.offices(cycle)) before.put(office, events.newest(cycle, office));
        var byOffice = new LinkedHashMap<String, List<Amendment>>();
        for (var amendment : amendments) {
            var holding = before.entrySet().stream()
                    .filter(each -> each.getValue().stream().anyMatch(amendment::replaces))
                    .map(Map.Entry::getKey)
                    .toList();
            var first = holding.isEmpty() ? inCharge(cycle, amendment) : holding.get(0);
            byOffice.computeIfAbsent(first, absent -> new ArrayList<>()).add(amendment);
            for (var other : holding)
                if (!other.equals(first))
                    byOffice.computeIfAbsent(other, absent -> new ArrayList<>()).add(struck(amendment));
        }
        byOffice.forEach((office, own) -> correct(cycle, office, before.getOrDefault(office, List.of()), own));
    }

    private void correct(String cycle, String office, List<CertifiedEvent> before, List<Amendment> amendments) {
        var after = new ArrayList<>(before);
        for (var amendment : amendments) {
            after.removeIf(amendment::replaces);
            amendment.numbers().forEach((part, number) -> {
                if (number.signum() > 0) after.add(event(amendment, part, number));
            });
        }
        var reason = amendments.stream().map(Amendment::reason).distinct().collect(Collectors.joining("\n"));
        events.correct(cycle, office, amendments.get(0).by(), reason, after);
        journal.record(new Entry("events-corrected", "office:" + office, cycle, before, after, reason));
    }

    private static CertifiedEvent event(Amendment amendment, String part, BigDecimal number) {
        var byPoints = part.equals("points");
        return new CertifiedEvent(
                amendment.unit(),
                amendment.adjustment(),
                amendment.indicator(),
                amendment.veto(),
                byPoints ? number : null,
                byPoints ? null : part,
                byPoints ? null : number,
                amendment.document(),
                amendment.reason());
    }

    private static Amendment struck(Amendment amendment) {
        return new Amendment(
                amendment.unit(),
                amendment.indicator(),
                amendment.adjustment(),
                amendment.veto(),
                Map.of(),
                amendment.reason(),
                amendment.document(),
                amendment.by());
    }

    /** The office that certifies such events, where none has certified one yet. */
    private String inCharge(String cycle, Amendment amendment) {
        if (amendment.indicator() == null) return Duties.GENERAL_OFFICE;
        return cycles.scheme(cycle)
                .scheme()
                .indicator(amendment.indicator())
                .map(leaf -> leaf.department())
                .orElse(Duties.GENERAL_OFFICE);
    }

    private Figure corrected(Key key, Figure before, Amendment amendment) {
        var numbers = amendment.numbers();
        return new Figure(
                key.unit(),
                key.indicator(),
                before == null ? 1 : before.version() + 1,
                numbers.getOrDefault("actual", before == null ? null : before.actual()),
                numbers.getOrDefault("target", before == null ? null : before.target()),
                numbers.getOrDefault("score", before == null ? null : before.score()),
                numbers.getOrDefault("previous", before == null ? null : before.previous()),
                numbers.getOrDefault("benchmark", before == null ? null : before.benchmark()),
                numbers.getOrDefault("effect", before == null ? null : before.effect()),
                before == null ? Map.of() : before.more(),
                before == null ? null : before.note(),
                before == null ? null : before.origin(),
                amendment.document() != null ? amendment.document() : before == null ? null : before.document(),
                "objection",
                before == null ? null : before.office(),
                amendment.by(),
                OffsetDateTime.now(clock),
                amendment.reason());
    }
}
