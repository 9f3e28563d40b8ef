package io.nianlun.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.nianlun.cycle.Cycle;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Lineage;
import io.nianlun.organization.Lineages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The certified figures and events of the cycles; a change is a new version, told as {@link FiguresChanged}. */
@Component
@Transactional
public class Figures {

    private final FigureRepository figures;
    private final EventRepository events;
    private final Cycles cycles;
    private final Lineages lineages;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Figures(
            FigureRepository figures,
            EventRepository events,
            Cycles cycles,
            Lineages lineages,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.figures = figures;
        this.events = events;
        this.cycles = cycles;
        this.lineages = lineages;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    /** The newest version of every certified figure of a cycle. */
    @Transactional(readOnly = true)
    public List<Figure> of(String cycle) {
        return figures.newest(cycle);
    }

    /** The certified figures of one unit as they stood at a moment. */
    @Transactional(readOnly = true)
    public List<Figure> asOf(String cycle, String unit, OffsetDateTime moment) {
        return figures.asOf(cycle, unit, moment);
    }

    /** The events that count in a cycle. */
    @Transactional(readOnly = true)
    public List<CertifiedEvent> events(String cycle) {
        return events.newest(cycle);
    }

    /** The events that an office has registered. */
    @Transactional(readOnly = true)
    List<CertifiedEvent> events(String cycle, String office) {
        return events.newest(cycle, office);
    }

    /** What was certified as actual, by unit and indicator, in the last published year before a cycle's. */
    @Transactional(readOnly = true)
    public Map<Key, BigDecimal> lastYear(String cycle) {
        return actuals(earlier(cycle).stream()
                .flatMap(earlier -> figures.newest(earlier).stream())
                .toList());
    }

    /** The same of one unit; nothing of any other is read. */
    @Transactional(readOnly = true)
    public Map<Key, BigDecimal> lastYear(String cycle, String unit) {
        var lineage = lineages.of(unit);
        var certified = earlier(cycle).stream()
                .flatMap(earlier -> lineage.line().stream().flatMap(each -> figures.newest(earlier, each).stream()))
                .toList();
        return inherited(lineage, byUnit(certified));
    }

    /** Regimes run side by side, so there may be several. */
    private List<String> earlier(String cycle) {
        var year = cycles.one(cycle).year();
        return cycles.newest().stream()
                .filter(each -> each.year() == year - 1)
                .filter(each -> each.state() == Cycle.State.PUBLISHED || each.state() == Cycle.State.CLOSED)
                .map(Cycle::id)
                .toList();
    }

    /** Of a unit that was renamed or merged since, also under its new name. */
    private Map<Key, BigDecimal> actuals(List<Figure> certified) {
        var byUnit = byUnit(certified);
        var actuals = new HashMap<Key, BigDecimal>();
        for (var heir : lineages.ofHeirs(byUnit.keySet()).values()) actuals.putAll(inherited(heir, byUnit));
        return actuals;
    }

    private static Map<String, List<Figure>> byUnit(List<Figure> certified) {
        return certified.stream().filter(figure -> figure.actual() != null).collect(groupingBy(Figure::unit));
    }

    private static Map<Key, BigDecimal> inherited(Lineage lineage, Map<String, List<Figure>> byUnit) {
        var actuals = new HashMap<Key, BigDecimal>();
        for (var unit : lineage.line())
            for (var figure : byUnit.getOrDefault(unit, List.of()))
                actuals.putIfAbsent(Key.of(lineage.unit(), figure.indicator()), figure.actual());
        return actuals;
    }

    /** The newest version of every certified figure of a cycle, by unit and indicator. */
    @Transactional(readOnly = true)
    Map<Key, Figure> newestByRow(String cycle) {
        return figures.newest(cycle).stream().collect(toMap(Figure::key, Function.identity()));
    }

    /** Keeps what an office confirmed on its task. */
    void certify(TaskContext task, List<FigureSheet.Entry> entries) {
        figures.lock(task.cycle());
        var before = newestByRow(task.cycle());
        for (var entry : entries) {
            var key = entry.row().row().key();
            var old = before.get(key);
            var figure = certified(task, key, old, entry);
            // certified again after it was returned: what nobody changed stays the version that it is
            if (old == null || !sameCertified(old, figure)) add(task.cycle(), old, figure);
        }
        facts.publishEvent(new FiguresChanged(task.cycle(), null));
    }

    /** Keeps figures that the office in charge brings in: all of them, each a new version where it changes one. */
    void put(String cycle, List<FigureChange> changes, String person, String reason) {
        figures.lock(cycle);
        var before = newestByRow(cycle);
        for (var change : changes) {
            var old = before.get(change.key());
            var figure = change.applied(old, version(old), person, OffsetDateTime.now(clock), reason);
            if (old == null || !FigureChange.same(old, figure)) add(cycle, old, figure);
        }
        facts.publishEvent(new FiguresChanged(cycle, reason));
    }

    /** Keeps the events that an office confirmed on its task, in place of those that it confirmed before. */
    void certifyEvents(TaskContext task, List<CertifiedEvent> certified) {
        figures.lock(task.cycle());
        var before = events.newest(task.cycle(), task.subject());
        events.add(task, certified);
        journal.record(
                new Entry("events-certified", "office:" + task.subject(), task.cycle(), before, certified, null));
        facts.publishEvent(new FiguresChanged(task.cycle(), null));
    }

    private void add(String cycle, Figure before, Figure after) {
        figures.add(cycle, after);
        var action = before == null ? "figure-" + after.source() : "figure-corrected";
        var subject = "figure:" + after.unit() + "/" + after.indicator();
        journal.record(new Entry(action, subject, cycle, before, after, after.reason()));
    }

    private Figure certified(TaskContext task, Key key, Figure before, FigureSheet.Entry entry) {
        var target = entry.value("target");
        var effect = entry.value("effect");
        return new Figure(
                key.unit(),
                key.indicator(),
                version(before),
                entry.value("actual"),
                target != null || before == null ? target : before.target(),
                entry.value("score"),
                before == null ? null : before.previous(),
                before == null ? null : before.benchmark(),
                effect != null || before == null ? effect : before.effect(),
                before == null ? Map.of() : before.more(),
                entry.note(),
                entry.origin(),
                entry.document(),
                "certified",
                task.subject(),
                task.person(),
                OffsetDateTime.now(clock),
                before == null ? null : entry.note());
    }

    private static boolean sameCertified(Figure before, Figure after) {
        return FigureChange.same(before, after)
                && Objects.equals(before.note(), after.note())
                && before.source().equals(after.source());
    }

    private static int version(Figure before) {
        return before == null ? 1 : before.version() + 1;
    }
}
