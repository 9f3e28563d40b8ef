package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bonuses and penalties: caps, tariffs, computed parts. */
class AdjustmentsTests {

    private static final String SCHEME = """
            id: adjusted
            title: 加减分
            total: 100
            classes: [{id: all}]
            indicators: [{id: key, title: 重点, points: 100, measure: {method: completion}}]
            adjustments:
              - id: excellence
                title: 争优创新
                sign: bonus
                cap: 5
                children:
                  - {id: honours, title: 表彰, cap: 3, tariff: {党中央国务院: 3, 国家部委: 1.5}}
                  - {id: over, title: 超额, cap: 3, measure: {method: formula, expression: "floor((figures.key.actual / figures.key.target - 1) * 10)"}}
              - {id: violation, title: 违规, sign: penalty, cap: 10}
            """;

    private static String data(String actual, String events) {
        return Year.units(
                "a",
                "figures: [{unit: a, indicator: key, actual: %s, target: 100}]\nevents: [%s]"
                        .formatted(actual, events));
    }

    @Test
    void everyPartHasItsOwnCap() {
        var unit = Year.of(
                        SCHEME,
                        data(
                                "140",
                                "{unit: a, adjustment: honours, item: 党中央国务院}, {unit: a, adjustment: honours, item: 国家部委, count: 3}"))
                .unit("a");

        assertThat(unit.adjustments())
                .extracting(part -> part.adjustment() + " " + part.sum() + " " + part.counted())
                .containsExactly("excellence 6 5", "honours 7.5 3", "over 4 3", "violation 0 0");
        assertThat(unit.bonus()).isEqualByComparingTo("5");
        assertThat(unit.exact()).isEqualByComparingTo("105");
    }

    @Test
    void penaltiesAreTakenOff() {
        var unit = Year.of(
                        SCHEME,
                        data(
                                "90",
                                "{unit: a, adjustment: violation, points: 1.5}, {unit: a, adjustment: violation, points: 2}"))
                .unit("a");

        assertThat(unit.penalty()).isEqualByComparingTo("3.5");
        assertThat(unit.exact()).isEqualByComparingTo("86.5");
    }

    @Test
    void aComputedBonusIsNeverUnderZeroAndNeverMissing() {
        assertThat(Year.of(SCHEME, data("50", "")).unit("a").bonus()).isEqualByComparingTo("0");
        var nothing = Year.of(SCHEME, Year.units("a", "")).unit("a");
        assertThat(nothing.bonus()).isEqualByComparingTo("0");
        assertThat(nothing.missing()).containsExactly("key");
    }

    @Test
    void threePointsForEveryFullTenPerCentOver() {
        var scheme = SCHEME.replace("cap: 3, measure", "measure")
                .replace("cap: 5\n", "cap: 50\n")
                .replace("* 10)\"", "* 10) * 3\"");

        assertThat(Year.of(scheme, data("125", "")).unit("a").bonus()).isEqualByComparingTo("6");
    }

    @Test
    void aMeasuredAdjustmentHasFiguresOfItsOwn() {
        var scheme = SCHEME.replace("figures.key.", "");
        var unit = Year.of(
                        scheme,
                        Year.units(
                                "a",
                                "figures: [{unit: a, indicator: key, actual: 9, target: 10}, {unit: a, indicator: over, actual: 12, target: 10}]"))
                .unit("a");

        assertThat(unit.bonus()).isEqualByComparingTo("2");
        assertThat(unit.exact()).isEqualByComparingTo("92");
    }

    @Test
    void partsCappedAtThreeUnderFiveAndNinetyMakeNinetyFive() {
        var scheme = SCHEME.replace("measure: {method: completion}", "measure: {method: given}")
                .replace(
                        "measure: {method: formula, expression: \"floor((figures.key.actual / figures.key.target - 1) * 10)\"}",
                        "tariff: {项: 1}");
        var unit = Year.of(scheme, Year.units("a", """
                                figures: [{unit: a, indicator: key, score: 90}]
                                events:
                                  - {unit: a, adjustment: over, item: 项, count: 4}
                                  - {unit: a, adjustment: honours, item: 党中央国务院}
                                  - {unit: a, adjustment: honours, item: 国家部委}
                                """)).unit("a");

        assertThat(unit.exact()).isEqualByComparingTo("95");
    }

    @Test
    void theTotalStaysInItsRange() {
        assertThat(Year.of(SCHEME + "totalRange: {min: 60, max: 102}", data("140", ""))
                        .unit("a")
                        .exact())
                .isEqualByComparingTo("102");
        assertThat(Year.of(SCHEME + "totalRange: {min: 60, max: 102}", data("10", ""))
                        .unit("a")
                        .exact())
                .isEqualByComparingTo("60");
        assertThat(Year.of(SCHEME, data("1", "{unit: a, adjustment: violation, points: 9}"))
                        .unit("a")
                        .exact())
                .isEqualByComparingTo("0");
    }

    @Test
    void withoutACapABonusHasNoLimit() {
        var scheme = SCHEME.replace("    cap: 5\n", "").replace("cap: 3, ", "");

        assertThat(Year.of(scheme, data("200", "{unit: a, adjustment: honours, item: 党中央国务院, count: 9}"))
                        .unit("a")
                        .exact())
                .isEqualByComparingTo("137");
    }
}
