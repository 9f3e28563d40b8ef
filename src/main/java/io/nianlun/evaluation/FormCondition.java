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
     * @throws ConditionRefused where it does not parse, or uses anything but names of fields, texts, numbers,
     *     {@code true false null}, arithmetic, comparisons, {@code and or not}, {@code if}, {@code in [a..b]} and the
     *     functions of numbers
     */
    public static FormCondition parse(String text) throws ConditionRefused {
        var feel = Feel.overPlainValues(text);
        for (var name : feel.names())
            if (name.size() > 1) throw new ConditionRefused("not-allowed", String.join(".", name));
        return new FormCondition(feel);
    }

    /** The names of the fields that it reads. */
    public Set<String> names() {
        return feel.names().stream().map(name -> name.get(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it holds. A field without a value is null, and a comparison with null is false. */
    public boolean test(Map<String, Object> values) {
        var context = new HashMap<String, Object>();
        for (var name : feel.names()) Feel.put(context, List.of(name.get(0)), values.get(name.get(0)));
        return feel.holds(context);
    }
}
