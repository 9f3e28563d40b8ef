package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.Results.IndicatorResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches, what does not apply, what is missing, and totals. */
class TreeTests {

    private static final String THREE = """
            id: three
            title: 三项
            total: 100
            classes: [{id: all}]
            indicators:
              - id: goals
                title: 目标
                points: 60
                children:
                  - {id: one, title: 一, points: 30, measure: {method: given}}
                  - {id: two, title: 二, points: 20, measure: {method: given}}
                  - {id: other, title: 其他, points: 10, measure: {method: given}}
              - {id: rest, title: 其余, points: 40, measure: {method: given}}
            """;

    private static String given(String unit, String scores) {
        var figures = new StringBuilder();
        for (var score : scores.split(", ")) {
            var parts = score.split(": ");
            figures.append("  - {unit: " + unit + ", indicator: " + parts[0] + ", score: " + parts[1] + "}\n");
        }
        return figures.toString();
    }

    private static String one(String rest, String scores) {
        return "year: 2026\nunits: [{id: a, name: 甲, class: all" + rest + "}]\nfigures:\n" + given("a", scores);
    }

    @Test
    void whatDoesNotApplyLeavesItsPointsToItsSiblings() {
        var year = Year.of(THREE, one(", without: [other]", "one: 90, two: 75, rest: 100"));

        assertThat(year.node("a", "goals").points()).isEqualByComparingTo("50.4");
        assertThat(year.unit("a").indicators())
                .extracting(IndicatorResult::indicator)
                .containsExactly("goals", "one", "two", "rest");
        assertThat(year.unit("a").complete()).isTrue();
    }

    @Test
    void whatDoesNotApplyOnTheTopLevelDoesSoToo() {
        var year = Year.of(THREE, one(", without: [rest]", "one: 90, two: 75, other: 60"));

        assertThat(year.unit("a").exact()).isEqualByComparingTo("80");
        assertThat(year.node("a", "goals").points()).isEqualByComparingTo("48");
    }

    @Test
    void pointsThatWereDividedOtherwiseForOneUnitCountForThatUnitOnly() {
        var year = Year.of(
                THREE,
                "year: 2026\nunits: [{id: a, name: 甲, class: all, points: {one: 40, two: 10}}, {id: b, name: 乙, class:"
                        + " all}]\nfigures:\n" + given("a", "one: 90, two: 30, other: 60, rest: 100")
                        + given("b", "one: 90, two: 30, other: 60, rest: 100"));

        assertThat(year.node("a", "goals").points()).isEqualByComparingTo("45");
        assertThat(year.node("a", "one").of()).isEqualByComparingTo("40");
        assertThat(year.node("b", "goals").points()).isEqualByComparingTo("39");
    }

    @Test
    void aBranchNoneOfWhoseChildrenAppliesDoesNotApply() {
        var year = Year.of(THREE, one(", without: [one, two, other]", "rest: 90, one: 3"));

        assertThat(year.unit("a").exact()).isEqualByComparingTo("90");
        assertThat(year.unit("a").indicators())
                .extracting(IndicatorResult::indicator)
                .containsExactly("rest");
    }

    @Test
    void aUnitToWhichNothingAppliesIsRefused() {
        var year = Year.of(THREE, one(", without: [goals, rest]", "rest: 90"));

        assertThat(year.faults())
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly("/units/0 nothing-applies");
    }

    @Test
    void whatIsMissingIsNotZero() {
        var year = Year.of(THREE, one("", "one: 90, rest: 100"));
        var unit = year.unit("a");

        assertThat(unit.complete()).isFalse();
        assertThat(unit.missing()).containsExactly("two", "other");
        assertThat(unit.rank()).isNull();
        assertThat(unit.exact()).isEqualByComparingTo("67");
        assertThat(year.node("a", "two").score()).isNull();
        assertThat(year.node("a", "two").points()).isEqualByComparingTo("0");
        assertThat(year.node("a", "two").missing()).isTrue();
        assertThat(year.node("a", "goals").score()).isEqualByComparingTo("45");
        assertThat(year.node("a", "goals").missing()).isTrue();
        assertThat(year.node("a", "rest").missing()).isFalse();
    }

    @Test
    void aClassMayHaveOtherWeights() {
        var scheme = """
                id: weights
                title: 差别权重
                total: 100
                classes: [{id: all}, {id: party}]
                indicators:
                  - id: duty
                    title: 职能
                    points: 80
                    pointsByClass: {party: 70}
                    outOf: 100
                    children: [{id: key, title: 重点, points: 100, measure: {method: given}}]
                  - {id: style, title: 作风, points: 20, pointsByClass: {party: 30}, measure: {method: given}}
                """;
        var data = """
                year: 2026
                units: [{id: a, name: 甲, class: all}, {id: b, name: 乙, class: party}]
                figures: [{unit: a, indicator: key, score: 92.4}, {unit: b, indicator: key, score: 92.4}]
                """;

        assertThat(Year.of(scheme, data).node("b", "duty").points()).isEqualByComparingTo("64.68");
        assertThat(Year.of(scheme, data).node("a", "duty").points()).isEqualByComparingTo("73.92");
        assertThat(Year.of(scheme, data).node("a", "key").of()).isEqualByComparingTo("100");
    }

    @Test
    void nothingUnderANodeOfNoPointsApplies() {
        var scheme = """
                id: none
                title: 不适用
                total: 100
                classes: [{id: all}, {id: party}]
                indicators:
                  - {id: x, title: 甲, points: 60, pointsByClass: {party: 100}, measure: {method: given}}
                  - id: y
                    title: 乙
                    points: 40
                    pointsByClass: {party: 0}
                    children: [{id: z, title: 丙, points: 40, measure: {method: given}}]
                """;
        var data =
                "{year: 2026, units: [{id: b, name: 乙, class: party}], figures: [{unit: b, indicator: x, score: 81}, {unit: b, indicator: z, score: 3}]}";
        var unit = Year.of(scheme, data).unit("b");

        assertThat(unit.exact()).isEqualByComparingTo("81");
        assertThat(unit.complete()).isTrue();
        assertThat(unit.indicators()).extracting(IndicatorResult::indicator).containsExactly("x");
    }

    @Test
    void monthsAddUpToTheirBranch() {
        var scheme = """
                id: months
                title: 按月
                total: 30
                classes: [{id: all}]
                indicators:
                  - id: year
                    title: 全年
                    points: 30
                    outOf: 3
                    children:
                      - {id: m1, title: 一月, points: 1, measure: {method: given}}
                      - {id: m2, title: 二月, points: 1, measure: {method: given}}
                      - {id: m3, title: 三月, points: 1, measure: {method: given}}
                """;

        var year = Year.of(scheme, one("", "m1: 100, m2: 95, m3: 95"));

        assertThat(year.unit("a").exact().setScale(12, RoundingMode.HALF_UP)).isEqualByComparingTo("29");
        assertThat(year.unit("a").score()).isEqualByComparingTo("29");
        assertThat(year.node("a", "m2").points()).isEqualByComparingTo("0.95");
    }

    @ParameterizedTest
    @CsvSource({
        "min, 84, 76, 76",
        "max, 84, 76, 84",
        "product, 105, 105, 110.25",
        "product, 95, 0, 0",
        "product, 95, 100, 95"
    })
    void childrenMayBeCombined(String combine, String x, String y, BigDecimal score) {
        var figures =
                "figures: [{unit: a, indicator: x, actual: %s, target: 100}, {unit: a, indicator: y, actual: %s, target: 100}]"
                        .formatted(x, y);

        assertThat(Year.of(combined(combine), Year.units("a", figures)).score("a", "both"))
                .isEqualByComparingTo(score);
    }

    @Test
    void aMissingLeafMakesACombinedBranchMissing() {
        var year = Year.of(
                combined("max"), Year.units("a", "figures: [{unit: a, indicator: x, actual: 90, target: 100}]"));

        assertThat(year.score("a", "both")).isNull();
        assertThat(year.node("a", "both").missing()).isTrue();
        assertThat(year.unit("a").exact()).isEqualByComparingTo("0");
        assertThat(year.unit("a").missing()).containsExactly("y");
    }

    private static String combined(String combine) {
        return """
                id: combined
                title: 合并
                total: 100
                classes: [{id: all}]
                indicators:
                  - id: both
                    title: 两者
                    points: 100
                    combine: %s
                    children:
                      - {id: x, title: 甲, points: 1, measure: {method: completion, cap: 2}}
                      - {id: y, title: 乙, points: 1, measure: {method: completion, cap: 2}}
                """.formatted(combine);
    }

    @ParameterizedTest
    @CsvSource({
        "88.955, HALF_UP, 2, 88.96",
        "2.675, HALF_UP, 2, 2.68",
        "88.4449, HALF_UP, 2, 88.44",
        "88.4451, HALF_UP, 2, 88.45",
        "2.665, HALF_EVEN, 2, 2.66",
        "2.679, DOWN, 2, 2.67",
        "88.955, HALF_UP, 0, 89"
    })
    void onlyThePublishedTotalIsRounded(String given, String rounding, int decimals, BigDecimal score) {
        var scheme = Year.oneLeaf(100, "{method: given}") + "score: {decimals: " + decimals + ", rounding: " + rounding
                + "}";
        var unit = Year.of(scheme, Year.figure("score: " + given)).unit("a");

        assertThat(unit.exact()).isEqualByComparingTo(given);
        assertThat(unit.score()).isEqualByComparingTo(score);
    }

    @Test
    void partsOfTheTotalAreAddedUpBeforeItIsRounded() {
        var scheme = """
                id: parts
                title: 三部分
                total: 100
                classes: [{id: all}]
                indicators:
                  - {id: x, title: 甲, points: 30, measure: {method: given}}
                  - {id: y, title: 乙, points: 50, measure: {method: given}}
                  - {id: z, title: 丙, points: 20, measure: {method: given}}
                """;
        var unit = Year.of(scheme, one("", "x: 88.5, y: 90.25, z: 86.4")).unit("a");

        assertThat(unit.exact()).isEqualByComparingTo("88.955");
        assertThat(unit.score()).isEqualByComparingTo("88.96");
    }

    @Test
    void thirdsThatMakeAWholeAreEqualToIt() {
        var scheme = """
                id: thirds
                title: 三分之一
                total: 30
                classes: [{id: all}]
                score: {decimals: 2, rounding: DOWN}
                indicators:
                  - {id: x, title: 甲, points: 12, measure: {method: completion}}
                  - {id: y, title: 乙, points: 18, measure: {method: completion}}
                grades: {ladder: [合格, 不合格], rules: [{grade: 合格, min: 10}, {grade: 不合格}]}
                """;
        var data = Year.units("a b", """
                figures:
                  - {unit: a, indicator: x, actual: 1, target: 3}
                  - {unit: a, indicator: y, actual: 1, target: 3}
                  - {unit: b, indicator: x, actual: 10, target: 12}
                  - {unit: b, indicator: y, actual: 0, target: 1}
                """);
        var results = Year.of(scheme, data).results();

        assertThat(results.units()).allSatisfy(unit -> {
            assertThat(unit.score()).isEqualByComparingTo("10");
            assertThat(unit.rank()).isEqualTo(1);
            assertThat(unit.grade()).isEqualTo("合格");
        });
    }
}
