package io.nianlun.organization.registry;

import io.nianlun.organization.registry.Wanted.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds units and offices by id or by name, those of the file itself among them. */
final class PlaceNames {

    private final Set<String> units = new HashSet<>();
    private final Set<String> offices;
    private final Map<String, String> byName = new HashMap<>();

    PlaceNames(Roster roster, List<Item<RegisteredUnit>> wanted) {
        offices = roster.offices().keySet();
        roster.offices().values().forEach(office -> byName.put(office.name(), office.id()));
        roster.units().values().forEach(this::add);
        wanted.forEach(item -> add(item.value()));
    }

    private void add(RegisteredUnit unit) {
        units.add(unit.id());
        if (unit.to() == null) byName.put(unit.name(), unit.id());
    }

    /** What is neither an id nor a name stays as it is. */
    String id(String cell) {
        if (cell == null || units.contains(cell) || offices.contains(cell)) return cell;
        return byName.getOrDefault(cell, cell);
    }

    boolean isOffice(String id) {
        return offices.contains(id);
    }
}
