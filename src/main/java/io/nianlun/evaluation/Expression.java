package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A formula or condition of a scheme, parsed once. Every name that it reads must be known before it is evaluated. */
public final class Expression {

    private final String text;
    private final Feel feel;

    private Expression(String text, Feel feel) {
        this.text = text;
        this.feel = feel;
    }

    static Expression parse(String text) throws ConditionRefused {
        return new Expression(text, Feel.overNumbers(text));
    }

    /** As it stands in the scheme. */
    public String text() {
        return text;
    }

    /** Every name that it reads: {@code [actual]}, {@code [figures, key, target]}, {@code [history, score]} … */
    public Set<List<String>> names() {
        return feel.names();
    }

    /** The names that it reads of the figure of its own leaf. */
    Set<String> ownNames() {
        return names().stream()
                .filter(name -> name.size() == 1)
                .map(name -> name.get(0))
                .collect(Collectors.toSet());
    }

    boolean givesNumber() {
        return feel.type() == Feel.Type.NUMBER;
    }

    boolean givesTruth() {
        return feel.type() == Feel.Type.BOOLEAN;
    }

    /** The number; null where a name is not known (its value is null), or where something is divided by zero. */
    BigDecimal number(Function<List<String>, Object> values) {
        return evaluate(values) instanceof BigDecimal number ? number : null;
    }

    /** Whether the condition holds; one that reads a name that is not known does not. */
    boolean holds(Function<List<String>, Object> values) {
        return Boolean.TRUE.equals(evaluate(values));
    }

    boolean knows(Function<List<String>, Object> values) {
        return context(values) != null;
    }

    /** The arithmetic with the values put in; only for values with which it gives a number. */
    String shown(Function<List<String>, Object> values) {
        return feel.shown(values, context(values));
    }

    private Object evaluate(Function<List<String>, Object> values) {
        var context = context(values);
        return context == null ? null : feel.evaluate(context);
    }

    private Map<String, Object> context(Function<List<String>, Object> values) {
        var context = new HashMap<String, Object>();
        for (var name : feel.names()) {
            var value = values.apply(name);
            if (value == null) return null;
            Feel.put(context, name, value);
        }
        return context;
    }

    @Override
    public String toString() {
        return text;
    }
}
