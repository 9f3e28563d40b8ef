package io.nianlun.organization.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A unit as the organisation keeps it.
 *
 * @param participation how it usually takes part: ranked, scored or apart
 * @param from null: as long as anybody remembers
 * @param to the last day; null: it exists
 */
record RegisteredUnit(
        String id,
        String name,
        @JsonProperty("class") String unitClass,
        String participation,
        LocalDate from,
        LocalDate to,
        List<Predecessor> predecessors) {

    RegisteredUnit {
        // in one order, however they were given: the same ones are no change
        predecessors = predecessors == null
                ? List.of()
                : predecessors.stream()
                        .sorted(Comparator.comparing(Predecessor::main)
                                .reversed()
                                .thenComparing(each -> String.valueOf(each.unit())))
                        .toList();
    }

    /** How a unit came in another's place. */
    enum Kind {
        RENAMED,
        MERGED
    }

    /**
     * @param since the first day of the unit in its place
     * @param main whose years the unit goes on with; nobody's where a unit that had years of its own took others in
     */
    record Predecessor(String unit, Kind kind, LocalDate since, boolean main) {}

    RegisteredUnit endedOn(LocalDate day) {
        return new RegisteredUnit(id, name, unitClass, participation, from, day, predecessors);
    }
}
