package io.nianlun.cycle;

import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.evaluation.Scheme;
import io.nianlun.organization.Office;
import io.nianlun.organization.Organization;
import io.nianlun.organization.Unit;
import io.nianlun.scheme.PublishedScheme;
import io.nianlun.scheme.Schemes;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a new cycle against the scheme and the organisation, and names everything that does not fit at once. */
@Component
class CycleAudit {

    private static final Set<String> PARTICIPATIONS = Set.of("ranked", "scored", "apart");

    private static final Set<String> LEVELS = Set.of("state", "region", "department", "unit");

    private final Schemes schemes;
    private final Organization organization;
    private final CycleRepository cycles;
    private final CycleSettings settings;

    CycleAudit(Schemes schemes, Organization organization, CycleRepository cycles, CycleSettings settings) {
        this.schemes = schemes;
        this.organization = organization;
        this.cycles = cycles;
        this.settings = settings;
    }

    record Checked(PublishedScheme scheme, List<Participant> participants, String level) {}

    /** @param cycle the cycle whose units are corrected; "" for a new one */
    Checked check(NewCycle wanted, String cycle) {
        var faults = new ArrayList<Fault>();
        var scheme = wanted.version() == null
                ? schemes.newest(wanted.scheme())
                : schemes.version(wanted.scheme(), wanted.version());
        if (scheme.isEmpty()) {
            var version = wanted.version() == null ? "-" : wanted.version().toString();
            faults.add(Fault.variant("/scheme", "unknown-scheme", "cycle", wanted.scheme(), version));
        }
        if (wanted.units().isEmpty()) faults.add(Fault.variant("/units", "missing-field", "cycle-units"));
        var participants =
                participants(wanted, scheme.map(PublishedScheme::scheme).orElse(null), faults);
        var level = wanted.level() == null ? settings.level() : wanted.level();
        if (!LEVELS.contains(level)) faults.add(Fault.of("/level", "unknown-level", level));
        if (wanted.from() != null && cycles.find(wanted.from()).isEmpty())
            faults.add(Fault.variant("/from", "unknown-cycle", "from", wanted.from()));
        taken(wanted, level, cycle, faults);
        if (!faults.isEmpty()) throw new Rejected("cycle-invalid", faults);
        return new Checked(scheme.orElseThrow(), participants, level);
    }

    private void taken(NewCycle wanted, String level, String cycle, List<Fault> faults) {
        if (!settings.exclusive()) return;
        var units = wanted.units().stream().map(UnitChoice::id).toList();
        var elsewhere = cycles.elsewhere(wanted.year(), level, units, cycle);
        var names = organization.unitNames(elsewhere.keySet());
        for (var i = 0; i < units.size(); i++) {
            var other = elsewhere.get(units.get(i));
            if (other != null)
                faults.add(Fault.of(
                        "/units/" + i + "/id",
                        "unit-in-another-cycle",
                        names.getOrDefault(units.get(i), units.get(i)),
                        wanted.year(),
                        other));
        }
    }

    private List<Participant> participants(NewCycle wanted, Scheme scheme, List<Fault> faults) {
        var known = organization.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var panels = new TreeSet<>(organization.offices().stream()
                .filter(office -> office.kind() == Office.Kind.PANEL)
                .map(Office::id)
                .toList());
        var classes = scheme == null
                ? Set.<String>of()
                : scheme.classes().stream().map(Scheme.UnitClass::id).collect(Collectors.toCollection(TreeSet::new));
        var seen = new HashSet<String>();
        var participants = new ArrayList<Participant>();
        for (var i = 0; i < wanted.units().size(); i++) {
            var choice = wanted.units().get(i);
            var path = "/units/" + i;
            var unit = known.get(choice.id());
            if (unit == null) faults.add(Fault.variant(path + "/id", "unknown-unit", "cycle", choice.id()));
            if (!seen.add(choice.id())) faults.add(Fault.variant(path + "/id", "duplicate-id", "cycle", choice.id()));
            var unitClass = choice.unitClass() != null ? choice.unitClass() : unit == null ? null : unit.unitClass();
            if (scheme != null && unitClass != null && !classes.contains(unitClass))
                faults.add(Fault.variant(
                        path + "/class", "unknown-class", "cycle", unitClass, scheme.id(), String.join(", ", classes)));
            var participation = choice.participation() == null ? "ranked" : choice.participation();
            if (!PARTICIPATIONS.contains(participation))
                faults.add(Fault.variant(path + "/participation", "unknown-participation", "cycle", participation));
            checkPanel(choice, unit, scheme, panels, path, faults);
            participants.add(new Participant(choice.id(), unitClass, participation, choice.panel()));
        }
        return participants;
    }

    private static void checkPanel(
            UnitChoice choice, Unit unit, Scheme scheme, Set<String> panels, String path, List<Fault> faults) {
        if (choice.panel() != null && !panels.contains(choice.panel()))
            faults.add(Fault.variant(
                    path + "/panel", "unknown-panel", "cycle", choice.panel(), String.join(", ", panels)));
        var unitClass = choice.unitClass() != null ? choice.unitClass() : unit == null ? null : unit.unitClass();
        if (choice.panel() == null && unit != null && scheme != null && isRatedByPanels(scheme, unitClass))
            faults.add(Fault.variant(path + "/panel", "panel-missing", "cycle", unit.name(), unitClass));
    }

    private static boolean isRatedByPanels(Scheme scheme, String unitClass) {
        return scheme.leavesOf(unitClass).stream()
                .map(leaf -> leaf.measure().method())
                .anyMatch(Set.of("rating", "threeByThree")::contains);
    }
}
