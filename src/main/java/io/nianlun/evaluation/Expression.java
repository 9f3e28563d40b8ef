package io.nianlun.evaluation;

import io.nianlun.evaluation.Term.Type;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A formula or condition of a scheme, parsed once. Every name that it reads must be known before it is evaluated. */
public final class Expression {

    private final String text;
    private final Feel feel;
    private final Type type;

    private Expression(String text, Feel feel) {
        this.text = text;
        this.feel = feel;
        this.type = feel.term().type();
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
        return new LinkedHashSet<>(feel.names());
    }

    /** The names that it reads of the figure of its own leaf. */
    Set<String> ownNames() {
        return names().stream()
                .filter(name -> name.size() == 1)
                .map(name -> name.get(0))
                .collect(Collectors.toSet());
    }

    boolean givesNumber() {
        return type == Type.NUMBER;
    }

    boolean givesTruth() {
        return type == Type.BOOLEAN;
    }

    /** The number; null where a name is not known (its value is null), or where something is divided by zero. */
    BigDecimal number(Function<List<String>, Object> values) {
        var known = givesNumber() ? values(values) : null;
        return known == null ? null : feel.term().number(known);
    }

    /** Whether the condition holds; one that reads a name that is not known does not. */
    boolean holds(Function<List<String>, Object> values) {
        var known = givesTruth() ? values(values) : null;
        return known != null && Boolean.TRUE.equals(feel.term().value(known));
    }

    boolean knows(Function<List<String>, Object> values) {
        return values(values) != null;
    }

    /** The arithmetic with the values put in; only for values with which it gives a number. */
    String shown(Function<List<String>, Object> values) {
        return new TermText(values(values)).of(feel.term());
    }

    /** What each name reads, by its slot; null where one is not known. */
    private Object[] values(Function<List<String>, Object> values) {
        var names = feel.names();
        var known = new Object[names.size()];
        for (var slot = 0; slot < known.length; slot++) {
            known[slot] = values.apply(names.get(slot));
            if (known[slot] == null) return null;
        }
        return known;
    }

    @Override
    public String toString() {
        return text;
    }
}
