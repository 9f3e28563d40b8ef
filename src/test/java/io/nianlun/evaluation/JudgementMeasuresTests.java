package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked numbers of ratings, bands and ballots. */
class JudgementMeasuresTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            95 92 90 88 60    | 90
            95 95 90 88 60 60 | 83.25
            95 92 90 88       | 91.25
            """)
    void theHighestAndTheLowestAreDropped(String scores, BigDecimal score) {
        var year =
                Year.ofMeasure("{method: rating, roles: {all: 1}, trim: {from: 5, each: 1}}", ratings("all", scores));

        assertThat(year.score("a")).isEqualByComparingTo(score);
    }

    @Test
    void rolesHaveTheirWeights() {
        var year = Year.ofMeasure(
                "{method: rating, roles: {responsible: 0.6, other: 0.4}}",
                ratings("responsible", "95") + more("other", "90 85 88 80"));

        assertThat(year.score("a")).isEqualByComparingTo("91.3");
    }

    @Test
    void aRoleWithoutRatingMakesTheLeafMissingUnlessTheOthersShareItsWeight() {
        var data = ratings("other", "90 80");

        assertThat(Year.ofMeasure("{method: rating, roles: {responsible: 0.6, other: 0.4}}", data)
                        .score("a"))
                .isNull();
        assertThat(Year.ofMeasure("{method: rating, roles: {responsible: 0.6, other: 0.4}, missing: renormalise}", data)
                        .score("a"))
                .isEqualByComparingTo("85");
        assertThat(Year.ofMeasure(
                                "{method: rating, roles: {responsible: 0.6, other: 0.4}, missing: renormalise}",
                                Year.units("a", ""))
                        .score("a"))
                .isNull();
    }

    @Test
    void aScoreThatWasDecidedStandsInPlaceOfRatingsAndSaysSo() {
        var year = Year.ofMeasure(
                "{method: rating, roles: {all: 1}}",
                ratings("all", "80 84") + "decided: [{unit: a, indicator: leaf, score: 91.5}]\n");

        assertThat(year.score("a")).isEqualByComparingTo("91.5");
        assertThat(Year.ofMeasure("{method: rating, roles: {all: 1}}", ratings("all", "80 84"))
                        .score("a"))
                .isEqualByComparingTo("82");
    }

    private static String ratings(String role, String scores) {
        return Year.units("a", "ratings:\n" + more(role, scores));
    }

    private static String more(String role, String scores) {
        var ratings = new StringBuilder();
        for (var score : scores.split(" "))
            ratings.append("  - {unit: a, indicator: leaf, rater: " + role + ratings.length() + ", role: " + role
                    + ", score: " + score + "}\n");
        return ratings.toString();
    }

    @Test
    void bandsAreFixedBeforeScores() {
        var scheme = """
                id: bands
                title: 三三分档
                total: 100
                classes: [{id: all}]
                indicators:
                  - {id: one, title: 一, points: 30, measure: {method: threeByThree}}
                  - {id: two, title: 二, points: 40, measure: {method: threeByThree}}
                  - {id: three, title: 三, points: 30, measure: {method: threeByThree}}
                """;
        var data = Year.units("a", """
                ratings:
                  - {unit: a, indicator: one, rater: r1, band: A+, score: 97}
                  - {unit: a, indicator: one, rater: r2, band: A+, score: 97}
                  - {unit: a, indicator: one, rater: r3, band: A+, score: 98}
                  - {unit: a, indicator: two, rater: r1, band: B+, score: 88}
                  - {unit: a, indicator: two, rater: r2, band: B+, score: 87}
                  - {unit: a, indicator: two, rater: r3, band: B+, score: 87}
                  - {unit: a, indicator: three, rater: r1, band: C0, score: 70}
                  - {unit: a, indicator: three, rater: r2, band: C0, score: 68}
                  - {unit: a, indicator: three, rater: r3, band: C0, score: 72}
                """);
        var year = Year.of(scheme, data);

        assertThat(year.score("a", "one").setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("97.3333");
        assertThat(year.score("a", "two").setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("87.3333");
        assertThat(year.score("a", "three")).isEqualByComparingTo("70");
        assertThat(year.unit("a").exact().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("85.1333");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-, 90", "A-, 93.33", "A0, 93.34", "A0, 96.66", "A+, 96.67", "A+, 100", "B-, 80", "B-, 83.33",
                "B0, 83.34", "B+, 86.67", "B+, 89.99", "C-, 60", "C-, 66.66", "C0, 66.67", "C+, 73.34", "C+, 79.99"
            })
    void scoresInsideTheirBandAreTaken(String rated) {
        assertThat(Year.ofMeasure("{method: threeByThree}", banded(rated)).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B+, 90",
                "C+, 80",
                "A-, 93.34",
                "A+, 96.66",
                "C-, 59.99",
                "B0, 83.33",
                "C-, 66.67",
                "A, 95",
                "D+, 50"
            })
    void scoresOutsideTheirBandAreRefused(String rated) {
        assertThat(Year.ofMeasure("{method: threeByThree}", banded(rated)).faults())
                .extracting(fault -> fault.code())
                .containsExactly("out-of-band");
    }

    private static String banded(String rated) {
        var parts = rated.split(", ");
        return Year.units(
                "a",
                "ratings: [{unit: a, indicator: leaf, rater: r1, band: " + parts[0] + ", score: " + parts[1] + "}]");
    }

    @ParameterizedTest
    @CsvSource({"100, 75, 55, 88.6842", "100, 70, 30, 84.7368"})
    void invalidBallotsCountNowhere(String best, String middle, String worst, BigDecimal score) {
        var measure =
                "{method: survey, options: {满意: %s, 基本满意: %s, 不满意: %s}, invalid: [不了解]}".formatted(best, middle, worst);
        var data =
                Year.units("a", "ballots: [{unit: a, indicator: leaf, counts: {满意: 60, 基本满意: 25, 不满意: 10, 不了解: 5}}]");

        assertThat(Year.ofMeasure(measure, data).score("a").setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: 0.1, b: 0.1, c: 0.1, d: 0.3, e: 0.4}   | 85.05
            {a: 0.2, b: 0.2, c: 0.2, d: 0.25, e: 0.15} | 87.5375
            """)
    void layersHaveTheirWeights(String layers, BigDecimal score) {
        var measure = "{method: survey, options: {yes: 100, no: 0}, layers: " + layers + "}";
        var data = Year.units("a", """
                ballots:
                  - {unit: a, indicator: leaf, layer: a, counts: {yes: 925, no: 75}}
                  - {unit: a, indicator: leaf, layer: b, counts: {yes: 90, no: 10}}
                  - {unit: a, indicator: leaf, layer: c, counts: {yes: 88, no: 12}}
                  - {unit: a, indicator: leaf, layer: d, counts: {yes: 85, no: 15}}
                  - {unit: a, indicator: leaf, layer: e, counts: {yes: 8125, no: 1875}}
                """);

        assertThat(Year.ofMeasure(measure, data).score("a")).isEqualByComparingTo(score);
    }

    @Test
    void aLayerWithTooFewVotesIsEmpty() {
        var measure =
                "{method: survey, options: {yes: 100, no: 0}, layers: {x: 0.5, y: 0.5}, minBallots: 10, missingLayer: %s}";
        var data = Year.units(
                "a",
                "ballots: [{unit: a, indicator: leaf, layer: x, counts: {yes: 9}}, {unit: a, indicator: leaf, layer: y, counts: {yes: 9, no: 3}}]");

        assertThat(Year.ofMeasure(measure.formatted("void"), data).score("a")).isNull();
        assertThat(Year.ofMeasure(measure.formatted("renormalise"), data).score("a"))
                .isEqualByComparingTo("75");
    }

    @Test
    void aClassMayWeighLayersOfItsOwn() {
        var measure =
                "{method: survey, options: {yes: 100, no: 0}, layers: {x: 1}, layersByClass: {all: {x: 0.5, y: 0.5}}}";
        var data = Year.units(
                "a",
                "ballots: [{unit: a, indicator: leaf, layer: x, counts: {yes: 1}}, {unit: a, indicator: leaf, layer: y, counts: {yes: 1, no: 1}}]");

        assertThat(Year.ofMeasure(measure, data).score("a")).isEqualByComparingTo("75");
    }
}
