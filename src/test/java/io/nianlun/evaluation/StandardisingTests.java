package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Panels made comparable. */
class StandardisingTests {

    private static final String SCHEME =
            Year.oneLeaf(100, "{method: given}") + "standardise: [{indicator: leaf, method: %s}]";

    /** Panels of scores: "92 88 84 | 80 78 76". Units are called a, b, c … */
    private static String panels(String scores) {
        var units = new StringBuilder();
        var figures = new StringBuilder();
        var id = 'a';
        var number = 0;
        for (var panel : scores.split(" \\| ")) {
            number++;
            for (var score : panel.split(" ")) {
                units.append("  - {id: " + id + ", name: x, class: all, panel: p" + number + "}\n");
                if (!score.equals("-"))
                    figures.append("  - {unit: " + id + ", indicator: leaf, score: " + score + "}\n");
                id++;
            }
        }
        return "year: 2026\nunits:\n" + units + "figures:\n" + figures;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ratio;    86.7727 83 79.2273 85.1282 83 80.8718
            additive; 87 83 79 85 83 81
            z;        86 83 80 86 83 80
            """)
    void panelsAreBroughtToOneLevel(String method, String scores) {
        var results =
                Year.of(SCHEME.formatted(method), panels("92 88 84 | 80 78 76")).results();

        assertThat(results.units())
                .extracting(
                        unit -> unit.exact().setScale(4, RoundingMode.HALF_UP).stripTrailingZeros())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(java.util.Arrays.stream(scores.split(" "))
                        .map(BigDecimal::new)
                        .toArray(BigDecimal[]::new));
    }

    @Test
    void equalPlacesInTheirPanelsAreATie() {
        var results = Year.of(SCHEME.formatted("z"), panels("91 88.5 84.2 | 81.7 79.2 74.9 | 66 63.5 59.2"))
                .results();

        assertThat(results.units()).extracting(unit -> unit.rank()).containsExactly(1, 4, 7, 1, 4, 7, 1, 4, 7);
    }

    @Test
    void aNodeBelowOneThatWasStandardisedBeforeItStillShowsInTheBranchBetween() {
        var scheme = """
                id: nested
                title: 层层
                total: 100
                classes: [{id: all, title: 全部}]
                indicators:
                  - id: outer
                    title: 外
                    points: 100
                    children:
                      - id: inner
                        title: 内
                        points: 100
                        children: [{id: leaf, title: 叶, points: 100, measure: {method: given}}]
                standardise: [{indicator: outer, method: additive}, {indicator: leaf, method: additive}]
                """;

        var unit = Year.of(scheme, panels("92 88 | 72 68")).unit("a");

        // 92 - 90 + 80
        assertThat(unit.indicators())
                .extracting(one -> one.indicator() + " " + one.score().toPlainString())
                .containsExactly("outer 82", "inner 82", "leaf 82");
    }

    @Test
    void aPanelOfOneIsLeftAsItIsAndSaysSo() {
        var results =
                Year.of(SCHEME.formatted("additive"), panels("92 88 | 60")).resultsWithSteps();

        assertThat(Year.unit(results, "c").exact()).isEqualByComparingTo("60");
        assertThat(Year.unit(results, "c").indicators().get(0).steps())
                .contains("a panel of one unit is left as it is");
        // the mean of all three is 80, the first panel's 90
        assertThat(Year.unit(results, "a").exact()).isEqualByComparingTo("82");
    }

    @Test
    void aPanelWithoutDifferencesIsLeftAsItIs() {
        var results = Year.of(SCHEME.formatted("z"), panels("92 88 | 70 70")).resultsWithSteps();

        assertThat(Year.unit(results, "c").exact()).isEqualByComparingTo("70");
        assertThat(Year.unit(results, "c").indicators().get(0).steps())
                .contains("a panel without differences is left as it is");
        assertThat(Year.unit(results, "a").exact()).isEqualByComparingTo("82");
    }

    @Test
    void aPanelWithTheMeanZeroIsLeftAsItIsUnderRatio() {
        assertThat(Year.of(SCHEME.formatted("ratio"), panels("92 88 | 0 0"))
                        .unit("c")
                        .exact())
                .isEqualByComparingTo("0");
    }

    @Test
    void whatIsIncompleteOrHasNoPanelIsLeftOut() {
        var data = panels("92 88 - | 80 76") + "  - {unit: x, indicator: leaf, score: 10}\n";
        var withOne = data.replace("figures:", "  - {id: x, name: x, class: all}\nfigures:");
        var year = Year.of(SCHEME.formatted("additive"), withOne);

        assertThat(year.unit("a").exact()).isEqualByComparingTo("86");
        assertThat(year.unit("x").exact()).isEqualByComparingTo("10");
        assertThat(year.unit("c").complete()).isFalse();
    }

    @Test
    void theResultStaysWithinAHundred() {
        var year = Year.of(SCHEME.formatted("additive"), panels("100 0 | 100 98"));

        assertThat(year.unit("a").exact()).isEqualByComparingTo("100");
        assertThat(year.unit("b").exact()).isEqualByComparingTo("24.5");
    }

    @Test
    void onABranchTheChildrenKeepTheirOwnNumbers() {
        var scheme = """
                id: branch
                title: 分支
                total: 100
                classes: [{id: all}]
                indicators:
                  - {id: top, title: 上, points: 100, children: [{id: leaf, title: 下, points: 100, measure: {method: given}}]}
                standardise: [{indicator: top, method: additive}]
                """;
        var results = Year.of(scheme, panels("92 88 84 | 80 78 76")).resultsWithSteps();
        var unit = Year.unit(results, "a");

        assertThat(unit.indicators().get(0).score()).isEqualByComparingTo("87");
        assertThat(unit.indicators().get(0).steps()).contains("the children keep their own scores");
        assertThat(unit.indicators().get(1).score()).isEqualByComparingTo("92");
        assertThat(unit.exact()).isEqualByComparingTo("87");
    }
}
