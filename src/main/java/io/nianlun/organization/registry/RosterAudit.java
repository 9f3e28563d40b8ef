package io.nianlun.organization.registry;

import io.nianlun.organization.UnitClasses;
import io.nianlun.organization.registry.Wanted.Item;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Finds every fault of what is asked for: of units and people here, of posts in {@link PostAudit}. */
@Component
class RosterAudit {

    private static final Set<String> PARTICIPATIONS = Set.of("ranked", "scored", "apart");
    private static final String ID = "[a-z][a-z0-9-]*";
    private static final int LONGEST = 100;

    private final UnitClasses classes;
    private final PostRules rules = PostRules.read();

    RosterAudit(UnitClasses classes) {
        this.classes = classes;
    }

    List<Fault> check(Plan plan, Wanted wanted) {
        var faults = new ArrayList<Fault>();
        var known = classes.titles().keySet();
        var names = new HashMap<String, String>();
        for (var unit : plan.after().units().values()) if (unit.to() == null) names.putIfAbsent(unit.name(), unit.id());
        for (var item : wanted.units()) unit(item, plan.after(), known, names, faults);
        for (var item : wanted.people()) person(item, faults);
        duplicates(wanted.units(), RegisteredUnit::id, "id", faults);
        duplicates(wanted.people(), RegisteredPerson::id, "id", faults);
        new PostAudit(rules, plan.after(), faults).check(wanted.posts());
        return faults;
    }

    private void unit(
            Item<RegisteredUnit> item, Roster after, Set<String> known, Map<String, String> names, List<Fault> faults) {
        var unit = item.value();
        identity(item.at(), unit.id(), unit.name(), faults);
        if (after.offices().containsKey(unit.id()))
            faults.add(Fault.variant(path(item, "id"), "duplicate-id", "organization-office", unit.id()));
        if (unit.to() == null
                && unit.name() != null
                && unit.id() != null
                && !unit.id().equals(names.getOrDefault(unit.name(), unit.id())))
            faults.add(Fault.variant(
                    path(item, "name"), "duplicate-name", "organization", unit.name(), names.get(unit.name())));
        if (unit.unitClass() == null) faults.add(missing(item, "class"));
        else if (!known.contains(unit.unitClass()))
            faults.add(Fault.variant(
                    path(item, "class"),
                    "unknown-class",
                    "organization",
                    unit.unitClass(),
                    String.join(", ", new TreeSet<>(known))));
        if (!PARTICIPATIONS.contains(String.valueOf(unit.participation())))
            faults.add(Fault.variant(
                    path(item, "participation"),
                    "unknown-participation",
                    "organization",
                    String.valueOf(unit.participation())));
        if (unit.from() != null && unit.to() != null && unit.to().isBefore(unit.from()))
            faults.add(Fault.of(path(item, "to"), "days-reversed"));
        predecessors(item, after, faults);
    }

    private void predecessors(Item<RegisteredUnit> item, Roster after, List<Fault> faults) {
        var unit = item.value();
        var path = path(item, "predecessors");
        for (var predecessor : unit.predecessors()) {
            if (predecessor.unit() == null || !after.units().containsKey(predecessor.unit()))
                faults.add(Fault.variant(path, "unknown-unit", "organization", String.valueOf(predecessor.unit())));
            if (predecessor.kind() == null || predecessor.since() == null)
                faults.add(Fault.of(path, "predecessor-incomplete", String.valueOf(predecessor.unit())));
        }
        var main = unit.predecessors().stream()
                .filter(RegisteredUnit.Predecessor::main)
                .count();
        var renamed = unit.predecessors().stream()
                .filter(each -> each.kind() == RegisteredUnit.Kind.RENAMED)
                .toList();
        if (main > 1) faults.add(Fault.of(path, "predecessor-main-twice", unit.name()));
        if (!renamed.isEmpty()
                && (unit.predecessors().size() > 1 || !renamed.get(0).main()))
            faults.add(Fault.of(path, "predecessor-renamed-alone", unit.name()));
        var seen = new HashSet<String>();
        if (unit.predecessors().stream().anyMatch(each -> !seen.add(each.unit())))
            faults.add(Fault.of(path, "predecessor-twice", unit.name()));
        if (descends(unit.id(), unit, after, new HashSet<>()))
            faults.add(Fault.of(path, "predecessor-circle", String.valueOf(unit.name())));
    }

    /** Whether one of the unit's ancestors is the unit that is looked for. */
    private static boolean descends(String from, RegisteredUnit unit, Roster after, Set<String> seen) {
        for (var predecessor : unit.predecessors()) {
            if (from != null && from.equals(predecessor.unit())) return true;
            var old = after.units().get(predecessor.unit());
            if (old != null && seen.add(old.id()) && descends(from, old, after, seen)) return true;
        }
        return false;
    }

    private void person(Item<RegisteredPerson> item, List<Fault> faults) {
        identity(item.at(), item.value().id(), item.value().name(), faults);
    }

    private static void identity(UnaryOperator<String> at, String id, String name, List<Fault> faults) {
        if (id == null) faults.add(Fault.variant(at.apply("id"), "missing-field", "organization"));
        else if (!id.matches(ID) || id.length() > LONGEST)
            faults.add(Fault.variant(at.apply("id"), "id-invalid", "organization", id));
        if (name == null || name.isBlank())
            faults.add(Fault.variant(at.apply("name"), "missing-field", "organization"));
        else if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl))
            faults.add(Fault.variant(at.apply("name"), "name-invalid", "organization", LONGEST));
    }

    private static <T> void duplicates(List<Item<T>> items, Function<T, String> id, String field, List<Fault> faults) {
        var seen = new HashSet<String>();
        for (var item : items) {
            var each = id.apply(item.value());
            if (each != null && !seen.add(each))
                faults.add(Fault.variant(path(item, field), "duplicate-id", "organization", each));
        }
    }

    private static Fault missing(Item<?> item, String field) {
        return Fault.variant(path(item, field), "missing-field", "organization");
    }

    private static String path(Item<?> item, String field) {
        return item.at().apply(field);
    }
}
