package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the measures that read figures. */
class FigureMeasuresTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {method: given}                                              | score: 97                      | 97
            {method: completion, direction: higher}                      | actual: 15, target: 14         | 100
            {method: completion, cap: 1.2}                               | actual: 15, target: 14         | 107.142857
            {method: completion}                                         | actual: 9.7, target: 10        | 97
            {method: completion}                                         | actual: -3, target: 10         | 0
            {method: completion, direction: lower}                       | actual: 12, target: 10         | 80
            {method: completion, direction: lower, lower: mirror}        | actual: 25, target: 10         | 0
            {method: completion, direction: lower, lower: ratio}         | actual: 12, target: 10         | 83.333333
            {method: completion, direction: lower, lower: ratio, cap: 1.1} | actual: 0, target: 10        | 110
            {method: completion, direction: lower, lower: ratio}         | actual: -1, target: 10         | 100
            {method: step}                                               | actual: 214, target: 200       | 107
            {method: step, direction: higher}                            | actual: 190, target: 200       | 95
            {method: step}                                               | actual: 260, target: 200       | 120
            {method: step, direction: lower}                             | actual: 190, target: 200       | 105
            {method: step, direction: lower}                             | actual: 230, target: 200       | 85
            {method: step, direction: lower}                             | actual: 500, target: 200       | 0
            {method: efficacy, satisfactory: 12, unallowable: 6}         | actual: 5.81                   | 58.733333
            {method: efficacy, satisfactory: 12, unallowable: 6}         | actual: 6                      | 60
            {method: efficacy, satisfactory: 12, unallowable: 6}         | actual: 9                      | 80
            {method: efficacy, satisfactory: 12, unallowable: 6}         | actual: 12                     | 100
            {method: efficacy, satisfactory: 12, unallowable: 6}         | actual: 15                     | 100
            {method: efficacy, satisfactory: 12, unallowable: 6, max: null} | actual: 15                  | 120
            {method: efficacy, satisfactory: 12, unallowable: 6}         | actual: -30                    | 0
            {method: efficacy, satisfactory: 12, unallowable: 6, min: null} | actual: -30                 | -180
            {method: efficacy, satisfactory: 2, unallowable: 8}          | actual: 3.5                    | 90
            {method: efficacy, satisfactory: 2, unallowable: 8}          | actual: 9.5                    | 50
            {method: efficacy, interval: {low: 40, high: 60, lowLimit: 20, highLimit: 90}} | actual: 50   | 100
            {method: efficacy, interval: {low: 40, high: 60, lowLimit: 20, highLimit: 90}} | actual: 35   | 90
            {method: efficacy, interval: {low: 40, high: 60, lowLimit: 20, highLimit: 90}} | actual: 75   | 80
            {method: reach, line: 95, below: proportional}               | actual: 96                     | 100
            {method: reach, line: 95, below: proportional}               | actual: 90                     | 94.736842
            {method: reach, line: 95, below: zero}                       | actual: 90                     | 0
            {method: reach, line: 10, direction: lower, below: proportional} | actual: 12                 | 83.333333
            {method: reach, direction: lower, below: zero}               | actual: 0, target: 0           | 100
            {method: reach, direction: lower, below: proportional}       | actual: 2, target: 0           | 0
            {method: reach, below: proportional}                         | actual: -2, target: -1         | 0
            {method: baseEffect}                                         | actual: 10, target: 10, effect: 0.75 | 95
            {method: baseEffect, base: 0.8}                              | actual: 9, target: 10, effect: 0.5   | 82
            {method: baseEffect}                                         | actual: 13, target: 10, effect: 1    | 100
            {method: baseEffect}                                         | actual: 0, target: 10          | 0
            """)
    void figuresBecomeScores(String measure, String figure, BigDecimal score) {
        var year = Year.ofMeasure(measure, Year.figure(figure));

        assertThat(year.score("a").setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"8, 15.2308", "13, 20", "-20, 4", "-21, 0"})
    void standardsOfTwentyPoints(String actual, BigDecimal points) {
        var year = Year.of(
                Year.oneLeaf(20, "{method: bandedEfficacy, standards: [13, 9.5, 1.7, -3.6, -20]}"),
                Year.figure("actual: " + actual));

        assertThat(year.node("a", "leaf").points().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"6.35, 24.2442", "14.6, 30", "-23.6, 6", "-30, 0"})
    void standardsOfThirtyPoints(String actual, BigDecimal points) {
        var year = Year.of(
                Year.oneLeaf(30, "{method: bandedEfficacy, standards: [14.6, 6.0, -0.5, -10.2, -23.6]}"),
                Year.figure("actual: " + actual));

        assertThat(year.node("a", "leaf").points().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(points);
    }

    @Test
    void standardsThatRiseMakeLowBest() {
        var measure = "{method: bandedEfficacy, standards: [1, 2, 3, 4, 5]}";

        assertThat(Year.ofMeasure(measure, Year.figure("actual: 0.5")).score("a"))
                .isEqualByComparingTo("100");
        assertThat(Year.ofMeasure(measure, Year.figure("actual: 1.5")).score("a"))
                .isEqualByComparingTo("90");
        assertThat(Year.ofMeasure(measure, Year.figure("actual: 6")).score("a")).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            higher, scale: range  | 120 80 50 40   | 100 75 56.25 50
            lower, scale: range   | 120 80 50 40   | 50 75 93.75 100
            higher, scale: range  | 7 7            | 100 100
            higher, equal: 90     | 7              | 90
            higher, scale: best   | 880 836        | 100 95
            lower, scale: best    | 10 20 0        | 0 0 100
            lower, scale: best    | 10 20 40       | 100 50 25
            higher, scale: best   | -1 0           | 100 100
            higher, scale: best, equal: 80 | -1 0  | 80 80
            higher, scale: best   | -1 4           | 0 100
            lower, scale: best, equal: 80  | 5     | 100
            """)
    void peersAreComparedWithEachOther(String parameters, String actuals, String scores) {
        compare("{method: peers, direction: " + parameters + "}", actuals, scores);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            higher, formula: linear             | 9 8 7 6  | 100 75 50 25
            lower, formula: linear              | 9 8 7 6  | 25 50 75 100
            higher, formula: linear             | 9 8 8 6  | 100 62.5 62.5 25
            higher, formula: linear, ties: best | 9 8 8 6  | 100 75 75 25
            higher, formula: step, step: 10     | 9 8 8 6  | 100 85 85 70
            higher, formula: step, step: 60     | 9 8 7 6  | 100 40 0 0
            """)
    void placesBecomeScores(String parameters, String actuals, String scores) {
        compare("{method: rank, direction: " + parameters + "}", actuals, scores);
    }

    private static void compare(String measure, String actuals, String scores) {
        var values = actuals.split(" ");
        var figures = new StringBuilder("figures:\n");
        for (var i = 0; i < values.length; i++)
            figures.append("  - {unit: " + id(i) + ", indicator: leaf, actual: " + values[i] + "}\n");
        var ids = new StringBuilder("a");
        for (var i = 1; i < values.length; i++) ids.append(' ').append(id(i));

        var year = Year.ofMeasure(measure, Year.units(ids.toString(), figures.toString()));

        var expected = scores.split(" ");
        for (var i = 0; i < expected.length; i++)
            assertThat(year.score(id(i))).as(id(i)).isEqualByComparingTo(expected[i]);
    }

    private static String id(int index) {
        return String.valueOf((char) ('a' + index));
    }

    @Test
    void peersAreThoseOfTheClassUnlessAllAreAskedFor() {
        var scheme = """
                id: two
                title: 两类
                total: 100
                classes: [{id: all}, {id: other}]
                indicators: [{id: leaf, title: 指标, points: 100, measure: {method: rank, among: %s}}]
                """;
        var data = """
                year: 2026
                units:
                  - {id: a, name: 甲, class: all}
                  - {id: b, name: 乙, class: all, participation: scored}
                  - {id: c, name: 丙, class: other, participation: apart}
                figures: [{unit: a, indicator: leaf, actual: 1}, {unit: b, indicator: leaf, actual: 2}, {unit: c, indicator: leaf, actual: 3}]
                """;

        assertThat(Year.of(scheme.formatted("class"), data).score("a")).isEqualByComparingTo("50");
        assertThat(Year.of(scheme.formatted("class"), data).score("c")).isEqualByComparingTo("100");
        assertThat(Year.of(scheme.formatted("all"), data).score("b").setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("66.6667");
    }

    @ParameterizedTest
    @CsvSource({"93, 90", "49, 0", "125, 100", "50, 50"})
    void rowsGiveScores(String actual, BigDecimal score) {
        var measure =
                "{method: table, rows: [[50,50],[60,60],[70,70],[80,80],[90,90],[100,100]], value: 100 * actual / target}";
        var year = Year.ofMeasure(measure, Year.figure("actual: " + actual + ", target: 100"));

        assertThat(year.score("a")).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "5, 20", "7.5, 30", "10, 40", "12, 40", "-1, 7"})
    void rowsAreJoinedByLines(String actual, BigDecimal score) {
        var measure = "{method: table, rows: [[0,10],[5,20],[10,40]], between: linear, below: 7}";

        assertThat(Year.ofMeasure(measure, Year.figure("actual: " + actual)).score("a"))
                .isEqualByComparingTo(score);
    }

    @Test
    void formulasKeepDecimals() {
        var formula =
                "{method: formula, expression: '(actual + max(-5, min(5, (gdp - gdpTarget) * 1.5)) + 1.5 - 3) * difficulty'}";

        var year = Year.ofMeasure(formula, Year.figure("actual: 40, more: {gdp: 9, gdpTarget: 7, difficulty: 1.35}"));

        assertThat(year.score("a")).isEqualByComparingTo("56.025");
    }

    @Test
    void aFormulaWithAnUnknownNameIsMissing() {
        var formula = "{method: formula, expression: 'if gdp > 3 then 50 else 10'}";

        assertThat(Year.ofMeasure(formula, Year.figure("actual: 40")).score("a"))
                .isNull();
    }

    @Test
    void eventsTakeFromTheLimit() {
        var two = Year.units(
                "a", "events: [{unit: a, indicator: leaf, points: 2}, {unit: a, indicator: leaf, points: 2}]");
        var four = Year.units("a", "events: [" + "{unit: a, indicator: leaf, points: 2},".repeat(4) + "]");

        assertThat(Year.of(Year.oneLeaf(5, "{method: limit}"), two)
                        .node("a", "leaf")
                        .points())
                .isEqualByComparingTo("1");
        assertThat(Year.of(Year.oneLeaf(5, "{method: limit}"), four)
                        .node("a", "leaf")
                        .points())
                .isEqualByComparingTo("0");
        assertThat(Year.of(Year.oneLeaf(5, "{method: limit}"), Year.units("a", ""))
                        .score("a"))
                .isEqualByComparingTo("100");
    }

    @Test
    void aTariffPricesEvents() {
        var year = Year.of(
                Year.oneLeaf(10, "{method: limit, tariff: {一般: 1.5, 重大: 4}}"),
                Year.units(
                        "a",
                        "events: [{unit: a, indicator: leaf, item: 一般, count: 2}, {unit: a, indicator: leaf, item: 重大}]"));

        assertThat(year.node("a", "leaf").points()).isEqualByComparingTo("3");
    }
}
