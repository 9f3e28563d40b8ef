package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the arithmetic of a term that gives a number, with the values put in: of an {@code if}, the way taken. */
final class TermText {

    private static final int TIGHTEST = 3;

    private final Object[] values;

    TermText(Object[] values) {
        this.values = values;
    }

    String of(Term term) {
        return text(term, 0);
    }

    /** @param binding how tightly the arithmetic around it binds: what binds less stands in brackets */
    private String text(Term term, int binding) {
        if (term instanceof Term.Constant constant) return Decimals.shown((BigDecimal) constant.content());
        if (term instanceof Term.Name name) return value(values[name.slot()]);
        if (term instanceof Term.Negation negation) return "(-" + text(negation.of(), TIGHTEST) + ")";
        if (term instanceof Term.Choice choice) {
            var holds = Boolean.TRUE.equals(choice.condition().value(values));
            return text(holds ? choice.then() : choice.otherwise(), binding);
        }
        if (term instanceof Term.Call call)
            return call.arguments().stream()
                    .map(part -> text(part, 0))
                    .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
        var arithmetic = (Term.Arithmetic) term;
        var own = arithmetic.operator().binding;
        var text = text(arithmetic.left(), own) + arithmetic.operator().sign + text(arithmetic.right(), own + 1);
        return binding > own ? "(" + text + ")" : text;
    }

    private static String value(Object value) {
        if (value instanceof BigDecimal number) return Trace.n(number);
        var numbers = ((List<?>) value).stream().map(BigDecimal.class::cast).map(Decimals::shown);
        return numbers.collect(Collectors.joining(", "));
    }
}
