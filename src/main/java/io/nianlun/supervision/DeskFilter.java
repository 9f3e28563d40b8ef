package io.nianlun.supervision;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Of which tasks the desk is asked; what is null is not asked for.
 *
 * @param phase the process of the tasks
 * @param office an office, a body or a post of a unit that they are offered to
 * @param person who has them
 * @param kind a task of the phase: {@code writeSelfReview}
 */
record DeskFilter(String cycle, String phase, String office, String unit, String person, String kind) {

    DeskFilter {
        cycle = given(cycle);
        phase = given(phase);
        office = given(office);
        unit = given(unit);
        person = given(person);
        kind = given(kind);
    }

    /** An empty parameter is one that was not filled in. */
    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    /** Whether nothing but a cycle is asked for: then the kept sums know everything. */
    boolean isWhole() {
        return Arrays.asList(phase, office, unit, person, kind).stream().allMatch(Objects::isNull);
    }

    /** What the conditions name. */
    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        put(parameters, "cycle", cycle);
        put(parameters, "phase", phase);
        put(parameters, "office", office);
        put(parameters, "unit", unit);
        put(parameters, "person", person);
        put(parameters, "kind", kind);
        return parameters;
    }

    /** The conditions on an open task {@code t}; each begins with "and". */
    String conditions() {
        var conditions = new StringBuilder();
        add(conditions, "t.cycle = :cycle", cycle);
        add(conditions, "t.process = :phase", phase);
        add(conditions, "t.unit = :unit", unit);
        add(conditions, "t.assignee = :person", person);
        add(conditions, "t.task = :kind", kind);
        return conditions.toString();
    }

    private static void put(Map<String, Object> parameters, String name, String value) {
        if (value != null) parameters.put(name, value);
    }

    private static void add(StringBuilder conditions, String condition, String value) {
        if (value != null) conditions.append(" and ").append(condition);
    }
}
