package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas and conditions: decimals, names that are known or not, division by zero; forms' conditions. */
class ExpressionsTests {

    private static Object known(List<String> name) {
        return switch (String.join(".", name)) {
            case "a" -> new BigDecimal("0.1");
            case "b" -> new BigDecimal("0.2");
            case "zero" -> BigDecimal.ZERO;
            case "three" -> BigDecimal.valueOf(3);
            case "figures.goal-1.actual" -> BigDecimal.valueOf(7);
            case "history.score" -> List.of(new BigDecimal("84.2"), BigDecimal.valueOf(80));
            default -> null;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a + b                                   | 0.3
            1 / three                               | 0.3333333333333333333333333333333333
            three * three ** 0 + 1                  | refused
            `three` * 2                             | 6
            figures.`goal-1`.actual - three         | 4
            mean(history.score)                     | 82.1
            sum(history.score) + count(history.score) + min(history.score) + max(a, b, 1) | 247.2
            if a in [0.1..0.2] and not(b < a) then three else -three | 3
            floor(-a) + ceiling(a) + abs(-a)        | 0.1
            12345678901234567890.12 + a             | 12345678901234567890.22
            a / zero                                | null
            if a / zero > 1 then 1 else 2           | null
            if zero = 0 then 5 else a / zero        | 5
            if unknown > 1 then 1 else 2            | null
            if a > 0 then 1 else unknown            | null
            """)
    void formulasGiveDecimals(String text, String result) throws ConditionRefused {
        if (result.equals("refused")) {
            assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(ConditionRefused.class);
            return;
        }
        var number = Expression.parse(text).number(ExpressionsTests::known);

        if (result.equals("null")) assertThat(number).isNull();
        else assertThat(number).isEqualByComparingTo(result);
    }

    @Test
    void anExpressionKnowsWhatItReads() throws ConditionRefused {
        assertThat(Expression.parse("if actual > figures.`goal-1`.target then last.score else history.score")
                        .names())
                .containsExactlyInAnyOrder(
                        List.of("actual"),
                        List.of("figures", "goal-1", "target"),
                        List.of("last", "score"),
                        List.of("history", "score"));
    }

    @ParameterizedTest
    @CsvSource({
        "a + 1, number", "a > 1, truth", "if a > 1 then 2 else 3, number", "if a > 1 then 2 else a > 3, neither",
        "if a then 1 else 2, neither", "history.score, neither", "history.score + 1, neither", "count(a), neither",
        "a > (b > 1), neither", "not(a), neither", "a and b, neither", "abs(a > 1), neither"
    })
    void theKindOfTheResultIsKnownBeforehand(String text, String kind) throws ConditionRefused {
        var expression = Expression.parse(text);

        assertThat(expression.givesNumber()).isEqualTo(kind.equals("number"));
        assertThat(expression.givesTruth()).isEqualTo(kind.equals("truth"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decision = "return"                       | true
            decision != "return"                      | false
            decision = "approve" or amount >= 10.5    | true
            amount in [1..10]                         | false
            agreed = true and not(late)               | true
            late                                      | false
            nothing > 3                               | true
            nothing = null                            | true
            nothing = "x"                             | false
            amount > "x"                              | true
            if agreed then amount > 10 else false     | true
            """)
    void formsConditionsCompareTextsNumbersAndTruth(String text, boolean holds) throws ConditionRefused {
        var values = new HashMap<String, Object>();
        values.put("decision", "return");
        values.put("amount", new BigDecimal("10.5"));
        values.put("agreed", true);
        values.put("late", false);

        assertThat(FormCondition.parse(text).test(values)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now() > 1", "today() = today()", "string length(a) > 3", "a.b() = 1", "for i in a return i",
                        "a[1] = 1",
                "{x: 1}.x = 1", "function(x) x", "random number() > 0.5", "a instance of string", "matches(a, \"x\")",
                        "a =",
                "date(\"2026-01-01\") = a", "1..2", "", "some x in a satisfies x = 1"
            })
    void formsConditionsAreHeldToTheSameParts(String text) {
        assertThatThrownBy(() -> FormCondition.parse(text))
                .isInstanceOfSatisfying(
                        ConditionRefused.class,
                        refused -> assertThat(refused.reason()).isIn("syntax", "not-allowed"));
    }

    @Test
    void aConditionReadsPartsOfAField() throws ConditionRefused {
        var values = java.util.Map.<String, Object>of("decision", java.util.Map.of("choice", "return"));

        assertThat(FormCondition.parse("decision.choice = \"return\"").test(values))
                .isTrue();
        assertThat(FormCondition.parse("decision.reason = null and decision.choice != \"x\"")
                        .test(values))
                .isTrue();
        assertThat(FormCondition.parse("decision != null and decision.choice = \"return\"")
                        .test(values))
                .isTrue();
    }

    @Test
    void aConditionNamesItsFields() throws ConditionRefused {
        assertThat(FormCondition.parse("a = \"x\" and b > 1").names()).containsExactlyInAnyOrder("a", "b");
    }
}
