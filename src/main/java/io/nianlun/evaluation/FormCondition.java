package io.nianlun.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A form's condition over the values of its fields, held to the same parts of FEEL as a scheme's expressions. */
public final class FormCondition {

    private final Feel feel;

    private FormCondition(Feel feel) {
        this.feel = feel;
    }

    /**
     * Reads a condition, without the {@code =} that form-js writes before it.
     *
     * @throws ConditionRefused where it does not parse, or uses anything but names of fields and their parts, texts, numbers,
     *     {@code true false null}, arithmetic, comparisons, {@code and or not}, {@code if}, {@code in [a..b]} and the
     *     functions of numbers
     */
    public static FormCondition parse(String text) throws ConditionRefused {
        return new FormCondition(Feel.overPlainValues(text));
    }

    /** The names of the fields that it reads. */
    public Set<String> names() {
        return feel.names().stream().map(name -> name.get(0)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether it holds, as form-js has it: also where it gives nothing, because a field that it compares has no value. A
     * part of a field's value ({@code decision.choice}) is found in the map that the value is.
     */
    public boolean test(Map<String, Object> values) {
        var context = new HashMap<String, Object>();
        for (var name : feel.names()) {
            // where the whole value is read too, its parts are found in it
            if (name.size() > 1 && feel.names().contains(name.subList(0, 1))) continue;
            Object value = values;
            for (var part : name) value = value instanceof Map<?, ?> map ? map.get(part) : null;
            put(context, name, value);
        }
        return feel.holds(context);
    }

    /** A context of the values under their paths: {@code figures.key.actual} → figures → key → actual. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> context, List<String> path, Object value) {
        var map = context;
        for (var step : path.subList(0, path.size() - 1))
            map = (Map<String, Object>) map.computeIfAbsent(step, absent -> new HashMap<String, Object>());
        map.put(path.get(path.size() - 1), value);
    }
}
