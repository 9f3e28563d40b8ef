package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.Term.Type;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The FEEL library and our own terms, side by side, over any expression and any numbers. */
class TermPropertyTests {

    private static final List<String> NAMES = List.of("a", "b", "zero", "figures.`goal-1`.actual", "last.rank");
    private static int numbers;
    private static int nothings;

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void termsGiveWhatTheLibraryGives(
            @ForAll("numeric") String text,
            @ForAll("values") List<BigDecimal> values,
            @ForAll("scores") List<BigDecimal> scores)
            throws ConditionRefused {
        compare(text, values, scores);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void conditionsHoldWhereTheLibrarySaysSo(
            @ForAll("logical") String text,
            @ForAll("values") List<BigDecimal> values,
            @ForAll("scores") List<BigDecimal> scores)
            throws ConditionRefused {
        compare(text, values, scores);
    }

    private static void compare(String text, List<BigDecimal> values, List<BigDecimal> scores) throws ConditionRefused {
        var feel = Feel.overNumbers(text);
        assertThat(feel.term().type()).isNotEqualTo(Type.WRONG);
        Map<String, Object> context = new HashMap<>();
        var known = new Object[feel.names().size()];
        for (var slot = 0; slot < known.length; slot++) {
            known[slot] = value(feel.names().get(slot), values, scores);
            FormCondition.put(context, feel.names().get(slot), known[slot]);
        }

        var expected = feel.evaluate(context);
        var given = feel.term().value(known);

        if (expected == null) nothings++;
        else numbers++;
        if (expected instanceof BigDecimal number)
            assertThat(given)
                    .as(text)
                    .isInstanceOfSatisfying(
                            BigDecimal.class, one -> assertThat(one).isEqualByComparingTo(number));
        else assertThat(given).as(text).isEqualTo(expected);
    }

    private static Object value(List<String> name, List<BigDecimal> values, List<BigDecimal> scores) {
        return switch (name.get(0)) {
            case "a" -> values.get(0);
            case "b" -> values.get(1);
            case "zero" -> BigDecimal.ZERO;
            case "figures" -> values.get(2);
            case "last" -> values.get(3);
            default -> scores;
        };
    }

    /** A property that only ever compares null with null would show nothing. */
    @AfterContainer
    static void bothKindsWereSeen() {
        assertThat(numbers).isGreaterThan(nothings).isGreaterThan(1000);
        assertThat(nothings).isGreaterThan(100);
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return decimal().list().ofSize(4);
    }

    @Provide
    Arbitrary<List<BigDecimal>> scores() {
        return decimal().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> numeric() {
        return number(3);
    }

    @Provide
    Arbitrary<String> logical() {
        return truth(3);
    }

    /** Whole numbers that are often equal, and decimals with many digits. */
    private static Arbitrary<BigDecimal> decimal() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 3).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                        .ofScale(2),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-100"), new BigDecimal("100"))
                        .ofScale(30));
    }

    private static Arbitrary<String> atom() {
        return Arbitraries.oneOf(
                Arbitraries.of(NAMES),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("200"))
                        .ofScale(2)
                        .map(BigDecimal::toPlainString),
                Arbitraries.of("0", "1", "0.3333333333333333333333333333333333", "12345678901234567890.12"));
    }

    private static Arbitrary<String> number(int depth) {
        if (depth == 0) return atom();
        var part = number(depth - 1);
        return Arbitraries.oneOf(
                atom(),
                Combinators.combine(part, Arbitraries.of(" + ", " - ", " * ", " / "), part)
                        .as((left, operator, right) -> "(" + left + operator + right + ")"),
                Combinators.combine(
                                part,
                                Arbitraries.of(" + ", " - ", " * ", " / "),
                                atom(),
                                Arbitraries.of(" + ", " * ", " / "),
                                atom())
                        .as((a, one, b, two, c) -> a + one + b + two + c)
                        .map(text -> "(" + text + ")"),
                part.map(text -> "-(" + text + ")"),
                Combinators.combine(truth(depth - 1), part, part)
                        .as((condition, then, otherwise) ->
                                "(if " + condition + " then " + then + " else " + otherwise + ")"),
                Combinators.combine(Arbitraries.of("abs", "floor", "ceiling", "min", "max", "sum", "mean"), part)
                        .as((function, text) -> function + "(" + text + ")"),
                Combinators.combine(Arbitraries.of("min", "max", "sum", "mean"), part, part, part)
                        .as((function, a, b, c) -> function + "(" + a + ", " + b + ", " + c + ")"),
                Arbitraries.of("min", "max", "sum", "mean", "count").map(function -> function + "(history.score)"));
    }

    private static Arbitrary<String> truth(int depth) {
        var part = number(Math.max(0, depth - 1));
        var comparison = Combinators.combine(part, Arbitraries.of(" < ", " <= ", " = ", " >= ", " > "), part)
                .as((left, operator, right) -> "(" + left + operator + right + ")");
        var between = Combinators.combine(part, atom(), atom())
                .as((x, low, high) -> "(" + x + " in [" + low + ".." + high + "])");
        if (depth == 0) return Arbitraries.oneOf(comparison, between);
        var inner = truth(depth - 1);
        return Arbitraries.oneOf(
                comparison,
                between,
                Combinators.combine(inner, Arbitraries.of(" and ", " or "), inner)
                        .as((left, operator, right) -> "(" + left + operator + right + ")"),
                inner.map(text -> "not(" + text + ")"));
    }
}
