package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.Results.UnitResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks, quotas, ties, vetoes, lifts and consecutive years. */
class GradesTests {

    /** Four classes c0…c3, one given leaf, and these grades. */
    private static String scheme(String rest) {
        return """
                id: graded
                title: 等次
                total: 100
                classes: [{id: c0}, {id: c1}, {id: c2}, {id: c3}]
                indicators: [{id: leaf, title: 指标, points: 100, measure: {method: given}}]
                """ + rest;
    }

    private static String tops(String quota, String rounding) {
        return scheme("""
                grades:
                  ladder: [最佳, 先进, 良好, 达标, 诫勉]
                  rules:
                    - {grade: 最佳, min: 85, quota: %s}
                    - {grade: 良好, min: 80}
                    - {grade: 达标, min: 60}
                    - {grade: 诫勉}
                  quota: {%s}
                """.formatted(quota, rounding));
    }

    /** Classes of these sizes; the units of a class score 100, 99.9, 99.8 … */
    private static String classes(String sizes) {
        var units = new StringBuilder();
        var figures = new StringBuilder();
        var number = 0;
        for (var size : sizes.split(" ")) {
            for (var i = 0; i < Integer.parseInt(size); i++) {
                units.append("  - {id: c" + number + "u" + i + ", name: x, class: c" + number + "}\n");
                figures.append(
                        "  - {unit: c" + number + "u" + i + ", indicator: leaf, score: " + (100 - i / 10.0) + "}\n");
            }
            number++;
        }
        return "year: 2026\nunits:\n" + units + "figures:\n" + figures;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.1 | 12 9 7 5    | largestRemainder | 1 1 1 0
            0.1 | 12 9 7 5    | halfUp           | 1 1 1 1
            0.1 | 12 9 7 5    | floor            | 1 0 0 0
            0.1 | 12 9 7 5    | ceiling          | 2 1 1 1
            0.2 | 30 24 15 9  | largestRemainder | 6 5 3 2
            """)
    void placesAreRoundedOverAllClasses(String share, String sizes, String rounding, String places) {
        var results = Year.of(tops("{share: " + share + "}", "rounding: " + rounding), classes(sizes))
                .results();

        assertThat(results.quotas())
                .extracting(quota -> String.valueOf(quota.places()))
                .containsExactly(places.split(" "));
        assertThat(results.quotas()).allSatisfy(quota -> {
            assertThat(quota.taken()).isEqualTo(quota.places());
            assertThat(quota.participation()).isEqualTo("ranked");
            assertThat(quota.grade()).isEqualTo("最佳");
        });
        assertThat(results.units().stream()
                        .filter(unit -> "最佳".equals(unit.grade()))
                        .count())
                .isEqualTo(results.quotas().stream()
                        .mapToInt(quota -> quota.taken())
                        .sum());
    }

    @Test
    void quotasShowTheirExactPlaces() {
        var quota = Year.of(tops("{share: 0.1}", ""), classes("12 9"))
                .results()
                .quotas()
                .get(0);

        assertThat(quota.unitClass()).isEqualTo("c0");
        assertThat(quota.size()).isEqualTo(12);
        assertThat(quota.exact()).isEqualByComparingTo("1.2");
    }

    @Test
    void tiedRemaindersGoToTheLargerClassThenByOrder() {
        assertThat(Year.of(tops("{share: 0.1}", ""), classes("3 13")).results().quotas())
                .extracting(quota -> quota.places())
                .containsExactly(0, 2);
        assertThat(Year.of(tops("{share: 0.1}", ""), classes("5 5")).results().quotas())
                .extracting(quota -> quota.places())
                .containsExactly(1, 0);
    }

    @Test
    void aClassMayHaveAShareOrACountOfItsOwn() {
        var quota = "{share: 0.1, shareByClass: {c1: 0.5}, countByClass: {c2: 2}}";

        assertThat(Year.of(tops(quota, ""), classes("10 4 5 10")).results().quotas())
                .extracting(one -> one.places())
                .containsExactly(1, 2, 2, 1);
    }

    @Test
    void aCountIsGivenOutright() {
        assertThat(Year.of(tops("{count: 2}", ""), classes("5 1")).results().quotas())
                .extracting(quota -> quota.places() + " " + quota.taken())
                .containsExactly("2 2", "2 1");
    }

    @Test
    void ranksSkipAfterTies() {
        var results = Year.of(tops("{share: 0.5}", ""), scores("90 88 88 70")).results();

        assertThat(results.units()).extracting(UnitResult::rank).containsExactly(1, 2, 2, 4);
        assertThat(results.units()).extracting(UnitResult::rankOf).containsOnly(4);
    }

    /** Units u0, u1 … of c0 with these scores; "-" for none; a word after ":" is a member: "90:participation: apart". */
    private static String scores(String scores) {
        var units = new StringBuilder();
        var figures = new StringBuilder();
        var i = 0;
        for (var one : scores.split(" ")) {
            var parts = one.split("/");
            units.append("  - {id: u" + i + ", name: x, class: c0"
                    + (parts.length > 1 ? ", participation: " + parts[1] : "") + "}\n");
            if (!parts[0].equals("-"))
                figures.append("  - {unit: u" + i + ", indicator: leaf, score: " + parts[0] + "}\n");
            i++;
        }
        return "year: 2026\nunits:\n" + units + "figures:\n" + figures;
    }

    @Test
    void aTieAcrossTheCutLetsNeitherInOrBoth() {
        var data = scores("95 90 90 86");

        assertThat(grades(tops("{count: 2}", "tieAtCut: neither"), data)).isEqualTo("最佳 良好 良好 良好");
        assertThat(grades(tops("{count: 2}", "tieAtCut: both"), data)).isEqualTo("最佳 最佳 最佳 良好");
        assertThat(grades(tops("{count: 3}", "tieAtCut: neither"), data)).isEqualTo("最佳 最佳 最佳 良好");
        assertThat(Year.of(tops("{count: 2}", "tieAtCut: both"), data)
                        .results()
                        .quotas()
                        .get(0)
                        .taken())
                .isEqualTo(3);
    }

    private static String grades(String scheme, String data) {
        return String.join(
                " ",
                Year.of(scheme, data).results().units().stream()
                        .map(unit -> String.valueOf(unit.grade()))
                        .toList());
    }

    @Test
    void placesThatARuleDoesNotFillDoNotPassOn() {
        var scheme = scheme("""
                grades:
                  ladder: [最佳, 先进, 达标]
                  rules:
                    - {grade: 最佳, min: 99, quota: {count: 2}}
                    - {grade: 先进, min: 85, quota: {count: 1}}
                    - {grade: 达标}
                """);

        assertThat(grades(scheme, scores("95 94 93"))).isEqualTo("先进 达标 达标");
    }

    @Test
    void unitsApartAreRankedAndGradedAmongThemselves() {
        var data = scores("95 90/apart 94 89/apart 88/scored 87");
        var results = Year.of(tops("{share: 0.4}", ""), data).results();

        assertThat(results.units()).extracting(UnitResult::rank).containsExactly(1, 1, 2, 2, null, 3);
        assertThat(results.units()).extracting(UnitResult::rankOf).containsExactly(3, 2, 3, 2, null, 3);
        assertThat(results.units()).extracting(UnitResult::grade).containsExactly("最佳", "最佳", "良好", "良好", null, "良好");
        assertThat(results.quotas())
                .extracting(quota -> quota.participation() + " " + quota.size() + " " + quota.places())
                .containsExactly("ranked 3 1", "apart 2 1");
        assertThat(results.units().get(4).participation()).isEqualTo("scored");
    }

    @Test
    void anIncompleteUnitHasNoRankAndTakesNoPlace() {
        var results = Year.of(tops("{share: 0.5}", ""), scores("95 - 90 88")).results();

        assertThat(results.units()).extracting(UnitResult::grade).containsExactly("最佳", null, "最佳", "良好");
        assertThat(results.quotas().get(0).size()).isEqualTo(3);
    }

    @Test
    void ranksMayRestOnPublishedScores() {
        var scheme = tops("{count: 3}", "") + "rankOn: score\nscore: {decimals: 0}\n";

        var results = Year.of(scheme, scores("90.4 90.3 84.5")).results();

        assertThat(results.units()).extracting(UnitResult::rank).containsExactly(1, 1, 3);
        assertThat(results.units()).extracting(UnitResult::grade).containsOnly("最佳");
    }

    @Test
    void aVetoCapsTheGradeAndNothingElse() {
        var scheme = tops("{count: 1}", "") + "vetoes: [{id: safety, title: 事故, gradeAtMost: 达标}]\n";
        var data = scores("95 90 70") + "events: [{unit: u0, veto: safety}, {unit: u0, veto: safety}]\n";
        var results = Year.of(scheme, data).results();
        var vetoed = results.units().get(0);

        assertThat(results.units()).extracting(UnitResult::grade).containsExactly("达标", "最佳", "达标");
        assertThat(vetoed.vetoes()).containsExactly("safety");
        assertThat(vetoed.exact()).isEqualByComparingTo("95");
        assertThat(vetoed.rank()).isEqualTo(1);
    }

    @Test
    void aVetoFallsByItselfUnlessANameIsNotKnown() {
        var scheme = tops("{count: 1}", "") + """
                vetoes:
                  - {id: low, title: 低, gradeAtMost: 诫勉, when: "scores.leaf < 65"}
                  - {id: gdp, title: 增速, gradeAtMost: 诫勉, when: "figures.leaf.gdp < 3"}
                """;
        var data =
                "year: 2026\nunits: [{id: u0, name: x, class: c0}, {id: u1, name: x, class: c0}, {id: u2, name: x, class: c0}]\n"
                        + "figures: [{unit: u0, indicator: leaf, score: 64}, {unit: u1, indicator: leaf, score: 90, more: {gdp: 2}}, {unit: u2, indicator: leaf, score: 88}]\n";
        var results = Year.of(scheme, data).results();

        assertThat(results.units())
                .extracting(unit -> unit.vetoes().toString())
                .containsExactly("[low]", "[gdp]", "[]");
        assertThat(results.units()).extracting(UnitResult::grade).containsExactly("诫勉", "诫勉", "最佳");
    }

    private static final String LIFTS = """
            vetoes:
              - {id: up, title: 晋优, gradeAtLeast: 最佳}
              - {id: half, title: 晋级, gradeAtLeast: 良好}
              - {id: cap, title: 否决, gradeAtMost: 达标}
              - {id: floor, title: 严重否决, gradeAtMost: 诫勉}
            """;

    @ParameterizedTest
    @CsvSource({
        "up, 50, 最佳",
        "half, 50, 良好",
        "half, 100, 最佳",
        "cap, 100, 达标",
        "up cap, 50, 达标",
        "up cap floor, 100, 诫勉",
        "up half, 50, 最佳",
        "half cap, 90, 达标"
    })
    void liftsAndCapsMeet(String vetoes, String score, String grade) {
        var events = new StringBuilder("events:\n");
        for (var veto : vetoes.split(" ")) events.append("  - {unit: u0, veto: " + veto + "}\n");

        var year = Year.of(tops("{count: 1}", "") + LIFTS, scores(score + " 86") + events);

        assertThat(year.unit("u0").grade()).isEqualTo(grade);
    }

    @Test
    void liftedUnitsTakeNoPlace() {
        var data = classes("78") + "events: [{unit: c0u0, veto: up}, {unit: c0u77, veto: up}]\n";
        var results = Year.of(tops("{share: 0.2}", "") + LIFTS, data).results();

        assertThat(results.quotas().get(0).places()).isEqualTo(16);
        assertThat(results.quotas().get(0).taken()).isEqualTo(16);
        assertThat(results.units().stream()
                        .filter(unit -> "最佳".equals(unit.grade()))
                        .count())
                .isEqualTo(18);
    }

    @Test
    void aGradeHeldForTheYearsSetsOffItsAction() {
        var scheme = tops("{count: 1}", "")
                + "consecutive: [{grade: 诫勉, years: 2, action: 组织调整}, {grade: 诫勉, years: 3, action: 免职}, {grade: 诫勉, years: 1, action: 谈话}]\n";
        var unit = "{id: u%d, name: x, class: c0, history: [%s]}";
        var units = unit.formatted(0, "{year: 2025, grade: 诫勉}") + ", "
                + unit.formatted(1, "{year: 2024, grade: 诫勉}") + ", "
                + unit.formatted(2, "{year: 2025, grade: 诫勉}, {year: 2024, grade: 诫勉}");
        var data = "{year: 2026, units: [" + units
                + "], figures: [{unit: u0, indicator: leaf, score: 1}, {unit: u1, indicator: leaf, score: 1}, {unit: u2, indicator: leaf, score: 1}]}";

        assertThat(Year.of(scheme, data).results().units())
                .extracting(one -> String.join(" ", one.actions()))
                .containsExactly("组织调整 谈话", "谈话", "组织调整 免职 谈话");
    }

    @Test
    void aShareThatGivesNoPlaceIsWarnedOf() {
        assertThat(Year.of(tops("{share: 0.05}", ""), classes("5 4")).results().warnings())
                .extracting(warning -> warning.path() + " " + warning.code())
                .containsExactly("/grades/rules/0/quota small-quota");
        assertThat(Year.of(tops("{share: 0.2}", ""), classes("5 4")).results().warnings())
                .isEmpty();
    }

    @Test
    void withoutGradesThereIsNone() {
        assertThat(grades(scheme(""), scores("95"))).isEqualTo("null");
    }
}
