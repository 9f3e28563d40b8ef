package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.RaterReport.Rater;
import io.nianlun.evaluation.YearData.Rating;
import io.nianlun.evaluation.YearData.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How raters rate, with numbers worked by hand. */
class RaterReportTests {

    /** Rows "rater unit indicator score"; every unit in panel p but those whose name begins with q. */
    private static RaterReport report(Map<String, Set<String>> ownLine, String... rows) {
        var ratings = new ArrayList<Rating>();
        var units = new java.util.LinkedHashMap<String, Unit>();
        for (var row : rows) {
            var part = row.split(" ");
            units.put(
                    part[1],
                    new Unit(
                            part[1],
                            part[1],
                            "all",
                            null,
                            part[1].startsWith("q") ? "q" : "p",
                            List.of(),
                            Map.of(),
                            List.of()));
            ratings.add(new Rating(part[1], part[2], part[0], "r", null, new BigDecimal(part[3])));
        }
        var data = new YearData(2026, List.copyOf(units.values()), List.of(), ratings, List.of(), List.of());
        return RaterReport.of(data, ownLine);
    }

    private static Rater rater(RaterReport report, String id) {
        return report.panels().get(0).raters().stream()
                .filter(rater -> rater.rater().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void severityIsTheMeanDistanceFromTheItemsMeans() {
        // means 85 and 75: x is 5 and 3 over them
        var report = report(Map.of(), "x u i 90", "y u i 80", "x v i 78", "y v i 72");

        assertThat(rater(report, "x").severity()).isEqualByComparingTo("4");
        assertThat(rater(report, "y").severity()).isEqualByComparingTo("-4");
    }

    @Test
    void whatNobodyElseRatedSaysNothingOfSeverity() {
        var report = report(Map.of(), "x u i 90", "y v i 70");

        assertThat(rater(report, "x").severity()).isNull();
    }

    @Test
    void spreadIsBesideTheMeanOfAll() {
        // deviations 6 and 2, mean 4
        var report = report(Map.of(), "x u i 92", "x v i 80", "y u i 88", "y v i 84");

        assertThat(rater(report, "x").spread()).isEqualByComparingTo("1.5");
        assertThat(rater(report, "y").spread()).isEqualByComparingTo("0.5");
    }

    @Test
    void haloIsGivingAUnitTheSameEverywhere() {
        // between the indicators of a unit: x deviates by 0 and 0, y by 5 and 3, mean of all 2
        var report = report(
                Map.of(),
                "x u i 90",
                "x u j 90",
                "x v i 70",
                "x v j 70",
                "y u i 90",
                "y u j 80",
                "y v i 76",
                "y v j 70");

        assertThat(rater(report, "x").halo()).isEqualByComparingTo("1");
        assertThat(rater(report, "y").halo()).isEqualByComparingTo("-1");
    }

    @Test
    void favourIsWhatTheOwnLineGetsOverTheOthers() {
        // x is 4 over the mean at u, 2 under it at v
        var report = report(Map.of("x", Set.of("u")), "x u i 92", "y u i 84", "x v i 80", "y v i 84");

        assertThat(rater(report, "x").favour()).isEqualByComparingTo("6");
        assertThat(rater(report, "y").favour()).isNull();
    }

    @Test
    void agreementIsOneForTheSameOrderAndNoughtForTheOpposite() {
        assertThat(report(Map.of(), "x u i 90", "x v i 80", "x w i 70", "y u i 60", "y v i 59", "y w i 58")
                        .panels()
                        .get(0)
                        .agreement())
                .isEqualByComparingTo("1");
        assertThat(report(Map.of(), "x u i 90", "x v i 80", "x w i 70", "y u i 57", "y v i 58", "y w i 59")
                        .panels()
                        .get(0)
                        .agreement())
                .isEqualByComparingTo("0");
    }

    @Test
    void agreementCorrectsForTies() {
        // ranks 3, 1.5, 1.5 and 3, 2, 1: R = 6, 3.5, 2.5; Σ R² = 54.5; T = 6
        // W = (12 · 54.5 − 3 · 4 · 3 · 16) / (4 · 3 · 8 − 2 · 6) = 78 / 84
        var report = report(Map.of(), "x u i 90", "x v i 80", "x w i 80", "y u i 60", "y v i 59", "y w i 58");

        assertThat(report.panels().get(0).agreement())
                .isEqualByComparingTo(Decimals.divide(BigDecimal.valueOf(78), BigDecimal.valueOf(84)));
    }

    @Test
    void agreementNeedsTwoItemsThatAllRated() {
        assertThat(report(Map.of(), "x u i 90", "x v i 80", "y u i 60", "y w i 70")
                        .panels()
                        .get(0)
                        .agreement())
                .isNull();
    }

    @Test
    void theFitFindsTheLevelsOfRatersWhoRatedDifferentUnits() {
        // u 80, v 70, w 90; x +3, y −1, z −2: nobody rated all
        var report = report(Map.of(), "x u i 83", "y u i 79", "y v i 69", "z v i 68", "z w i 88", "x w i 93");

        assertThat(rater(report, "x").effect()).isEqualByComparingTo("3");
        assertThat(rater(report, "y").effect()).isEqualByComparingTo("-1");
        assertThat(rater(report, "z").effect()).isEqualByComparingTo("-2");
        assertThat(report.corrected())
                .extracting(one -> one.unit() + " " + one.mean() + " " + one.corrected())
                .containsExactly("u 81 80", "v 68.5 70", "w 90.5 90");
    }

    @Test
    void ratersWithoutAnythingInCommonAreNotCompared() {
        var report = report(Map.of(), "x u i 90", "y u i 80", "z q1 i 60");

        assertThat(rater(report, "x").effect()).isEqualByComparingTo("5");
        assertThat(rater(report, "x").group()).isEqualTo(rater(report, "y").group());
        var alone = report.panels().get(1);
        assertThat(alone.panel()).isEqualTo("q");
        assertThat(alone.raters().get(0).effect()).isEqualByComparingTo("0");
        assertThat(alone.raters().get(0).group())
                .isNotEqualTo(rater(report, "x").group());
    }

    @Test
    void aYearWithoutRatingsHasNoPanels() {
        assertThat(report(Map.of())).isEqualTo(new RaterReport(List.of(), List.of()));
    }
}
