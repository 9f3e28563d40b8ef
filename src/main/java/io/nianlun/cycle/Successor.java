package io.nianlun.cycle;

import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.organization.Lineages;
import io.nianlun.organization.Office;
import io.nianlun.organization.Organization;
import io.nianlun.organization.Unit;
import io.nianlun.scheme.PublishedScheme;
import io.nianlun.scheme.Schemes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes next year's cycle from this one's, and lists what cannot be as it was. */
@Component
@Transactional(readOnly = true)
class Successor {

    private final CycleRepository cycles;
    private final PhaseRepository phases;
    private final YearPlan plan;
    private final WorkingCalendar calendar;
    private final Schemes schemes;
    private final Organization organization;
    private final Lineages lineages;
    private final Clock clock;

    Successor(
            CycleRepository cycles,
            PhaseRepository phases,
            YearPlan plan,
            WorkingCalendar calendar,
            Schemes schemes,
            Organization organization,
            Lineages lineages,
            Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.plan = plan;
        this.calendar = calendar;
        this.schemes = schemes;
        this.organization = organization;
        this.lineages = lineages;
        this.clock = clock;
    }

    /**
     * Something that is not as it was.
     *
     * @param kind {@code scheme-version}, {@code unit-ended}, {@code unit-became}, {@code unit-class}, {@code unit-new}, {@code panel-ended},
     *     {@code dates-shifted}
     * @param item what it is about: a unit, a panel, a scheme, a phase
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     */
    record Difference(String kind, String item, String name, String before, String after) {}

    record Proposal(NewCycle cycle, List<Difference> differences) {}

    Proposal of(String id) {
        var cycle = cycles.find(id).orElseThrow(() -> new CycleUnknown(id));
        var differences = new ArrayList<Difference>();
        var scheme = scheme(cycle, differences);
        var units = units(cycle, scheme, differences);
        dates(cycle, differences);
        var year = cycle.year() + 1;
        return new Proposal(
                new NewCycle(
                        year,
                        cycle.title().replace(String.valueOf(cycle.year()), String.valueOf(year)),
                        cycle.scheme(),
                        scheme.version(),
                        units,
                        cycle.level(),
                        cycle.id(),
                        cycle.publication()),
                differences);
    }

    private PublishedScheme scheme(Cycle cycle, List<Difference> differences) {
        var newest = schemes.newest(cycle.scheme()).orElseThrow();
        if (newest.version() != cycle.schemeVersion())
            differences.add(new Difference(
                    "scheme-version",
                    cycle.scheme(),
                    newest.title(),
                    String.valueOf(cycle.schemeVersion()),
                    String.valueOf(newest.version())));
        return newest;
    }

    private List<UnitChoice> units(Cycle cycle, PublishedScheme scheme, List<Difference> differences) {
        var known = organization.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var panels = organization.offices().stream()
                .filter(office -> office.kind() == Office.Kind.PANEL)
                .collect(Collectors.toMap(Office::id, Office::name));
        var classes = scheme.scheme().classes().stream().map(each -> each.id()).collect(Collectors.toSet());
        var before = cycles.participants(cycle.id());
        var took = before.stream().map(Participant::unit).collect(Collectors.toSet());
        var heirs = lineages.lastHeirs(took);
        var choices = new ArrayList<UnitChoice>();
        var chosen = new HashSet<String>();
        for (var participant : before) {
            var heir = heirs.getOrDefault(participant.unit(), participant.unit());
            var unit = known.get(heir);
            if (unit != null && !heir.equals(participant.unit())) {
                var was = known.get(participant.unit());
                differences.add(new Difference(
                        "unit-became",
                        participant.unit(),
                        unit.name(),
                        was == null ? participant.unit() : was.name(),
                        unit.name()));
            }
            // what was merged into a unit that took part itself takes no place of its own
            if (!heir.equals(participant.unit()) && took.contains(heir)) continue;
            if (unit != null && !chosen.add(heir)) continue;
            if (unit == null) {
                differences.add(new Difference(
                        "unit-ended", participant.unit(), participant.unit(), participant.unitClass(), null));
                continue;
            }
            choices.add(new UnitChoice(
                    unit.id(),
                    unitClass(participant, unit, classes, differences),
                    participant.participation(),
                    panel(participant, unit, panels, differences)));
        }
        var taking = new HashSet<>(took);
        taking.addAll(chosen);
        known.values().stream()
                .filter(unit -> !taking.contains(unit.id()) && classes.contains(unit.unitClass()))
                .forEach(unit ->
                        differences.add(new Difference("unit-new", unit.id(), unit.name(), null, unit.unitClass())));
        return choices;
    }

    private static String unitClass(
            Participant participant, Unit unit, Set<String> classes, List<Difference> differences) {
        var now = classes.contains(participant.unitClass()) ? participant.unitClass() : unit.unitClass();
        if (!now.equals(participant.unitClass()))
            differences.add(new Difference("unit-class", unit.id(), unit.name(), participant.unitClass(), now));
        return now;
    }

    private static String panel(
            Participant participant, Unit unit, Map<String, String> panels, List<Difference> differences) {
        if (participant.panel() == null || panels.containsKey(participant.panel())) return participant.panel();
        differences.add(new Difference("panel-ended", unit.id(), unit.name(), participant.panel(), null));
        return null;
    }

    private void dates(Cycle cycle, List<Difference> differences) {
        var today = LocalDate.now(clock);
        var before = phases.dates(cycle.id(), calendar).stream()
                .collect(Collectors.toMap(PhaseDates::process, PhaseDates::workingDays));
        for (var phase : plan.dates(today)) {
            var was = before.get(phase.process());
            if (was != null && was != phase.workingDays())
                differences.add(new Difference(
                        "dates-shifted",
                        phase.process(),
                        phase.process(),
                        String.valueOf(was),
                        String.valueOf(phase.workingDays())));
        }
    }
}
