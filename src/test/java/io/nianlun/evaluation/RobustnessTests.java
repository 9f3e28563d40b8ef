package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.Robustness.Robust;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How near units are to another grade, with numbers worked by hand. */
class RobustnessTests {

    private static final String SCHEME = """
            id: near
            title: 远近
            total: 100
            classes: [{id: all, title: 全部}]
            indicators:
              - {id: first, title: 一, points: 60, measure: {method: given}}
              - {id: second, title: 二, points: 40, measure: {method: given}}
            grades:
              ladder: [优, 良, 差]
              rules: [{grade: 优, quota: {count: 1}}, {grade: 良, min: 60}, {grade: 差}]
            """;

    private static List<Robust> robust(String scheme, int... scores) {
        return robust(scheme, data(scores));
    }

    private static List<Robust> robust(String scheme, String data) {
        var read = YearDataReader.read(Year.scheme(scheme), Year.yaml(data));
        assertThat(read.faults()).isEmpty();
        return Robustness.of(Year.scheme(scheme), read.data());
    }

    /** Pairs of the two scores of a unit. */
    private static String data(int... scores) {
        var units = new StringBuilder();
        var figures = new StringBuilder();
        for (var i = 0; i < scores.length; i += 2) {
            units.append("  - {id: u" + i / 2 + ", name: x, class: all}\n");
            figures.append("  - {unit: u" + i / 2 + ", indicator: first, score: " + scores[i] + "}\n");
            figures.append("  - {unit: u" + i / 2 + ", indicator: second, score: " + scores[i + 1] + "}\n");
        }
        return "year: 2026\nunits:\n" + units + "figures:\n" + figures;
    }

    @Test
    void theOwnScoreIsMovedPastACompetitorOrALeastTotal() {
        // totals 80, 76, 62, 59
        var robust = robust(SCHEME, 80, 80, 80, 70, 70, 50, 65, 50);

        // down to a tie at 76 nobody is 优
        assertThat(told(robust.get(0))).isEqualTo("优 -4 良");
        assertThat(told(robust.get(1))).isEqualTo("良 4.000000000001 优");
        assertThat(told(robust.get(2))).isEqualTo("良 -2.000000000001 差");
        assertThat(told(robust.get(3))).isEqualTo("差 1 良");
    }

    @Test
    void whereScoresAreRankedTheStepIsTheirLastDecimal() {
        var robust = robust(SCHEME + "rankOn: score\n", 80, 80, 80, 70, 70, 50, 65, 50);

        assertThat(told(robust.get(1))).isEqualTo("良 4.01 优");
        assertThat(told(robust.get(2))).isEqualTo("良 -2.01 差");
    }

    private static String told(Robust unit) {
        return unit.grade() + " " + unit.score().change().toPlainString() + " "
                + unit.score().grade();
    }

    @Test
    void aWeightIsMovedUntilTheOrderTurns() {
        // 90·.6 + 50·.4 = 74 beats 60·.6 + 90·.4 = 72; equal where 90w + 50(1−w) = 60w + 90(1−w), w = 4/7
        var robust = robust(SCHEME, 90, 50, 60, 90);

        var weight = robust.get(1).weight();
        var exact = new BigDecimal("57.142857142857");
        assertThat(weight.grade()).isEqualTo("优");
        assertThat(weight.from().subtract(weight.to()).abs()).isGreaterThan(BigDecimal.ONE);
        if (weight.indicator().equals("first"))
            assertThat(weight.to()).isBetween(exact.subtract(weight.tolerance()), exact);
        else
            assertThat(weight.to())
                    .isBetween(
                            Decimals.HUNDRED.subtract(exact),
                            Decimals.HUNDRED.subtract(exact).add(weight.tolerance()));
        assertThat(weight.share()).isBetween(new BigDecimal("0.0285"), new BigDecimal("0.0295"));
    }

    @Test
    void weightsThatAUnitDividesInItsOwnWayAreNotMoved() {
        // 90·.6 + 50·.4 = 74 beats 60·.61 + 90·.39 = 71.7, and a moved weight would reach the first only
        var divided = data(90, 50, 60, 90)
                .replace("u1, name: x, class: all", "u1, name: x, class: all, points: {first: 61, second: 39}");

        var robust = robust(SCHEME, divided);

        assertThat(robust).extracting(Robust::weight).containsOnlyNulls();
        assertThat(robust.get(1).score().change()).isEqualByComparingTo("2.300000000001");
    }

    @Test
    void whatNoWeightChangesSaysNothing() {
        // u0 is better in both, u1 and u2 are under 60 in both
        var robust = robust(SCHEME, 90, 90, 50, 50, 40, 40);

        assertThat(robust).extracting(Robust::weight).containsOnlyNulls();
        assertThat(robust.get(2).score().change()).isEqualByComparingTo("20");
    }

    @Test
    void withoutGradesThereIsNothingToChange() {
        var robust = robust(SCHEME.substring(0, SCHEME.indexOf("grades:")), 90, 90, 50, 50);

        assertThat(robust).extracting(Robust::score).containsOnlyNulls();
        assertThat(robust).extracting(Robust::weight).containsOnlyNulls();
    }

    @Property(tries = 20)
    void theStraightLineLeadsWhereWorkingOutAgainDoes(
            @ForAll @Size(min = 4, max = 10) List<@IntRange(min = 40, max = 100) Integer> scores) {
        var pairs = scores.subList(0, scores.size() / 2 * 2).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        // a condition that never holds bends no total, but makes the search work every weight out again
        var bent = SCHEME + "vetoes: [{id: never, title: 否, gradeAtMost: 差, when: 'scores.first < 0'}]\n";

        assertThat(robust(bent, pairs)).isEqualTo(robust(SCHEME, pairs));
    }

    @Property(tries = 150)
    void noSmallerChangeOfTheOwnScoreChangesTheGrade(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 50, max = 70) Integer> scores,
            @ForAll boolean both,
            @ForAll @IntRange(min = 1, max = 3) int places) {
        var text = SCHEME.replace("count: 1", "count: " + places)
                        .replace("{grade: 良, min: 60}", "{grade: 良, min: 60, quota: {share: 0.5}}")
                + (both ? "  quota: {tieAtCut: both}\n" : "") + "rankOn: score\nscore: {decimals: 0}\n";
        var pairs = new ArrayList<Integer>();
        scores.forEach(score -> pairs.addAll(List.of(score, score)));
        var robust = robust(text, pairs.stream().mapToInt(Integer::intValue).toArray());

        for (var i = 0; i < scores.size(); i++) {
            var told = robust.get(i).score();
            for (var by = 1; by <= 30; by++)
                for (var sign : List.of(1, -1)) {
                    var moved = new ArrayList<>(pairs);
                    moved.set(2 * i, scores.get(i) + sign * by);
                    moved.set(2 * i + 1, scores.get(i) + sign * by);
                    var grade = Year.of(
                                    text,
                                    data(moved.stream()
                                            .mapToInt(Integer::intValue)
                                            .toArray()))
                            .results()
                            .units()
                            .get(i)
                            .grade();
                    var nearer = told == null
                            || BigDecimal.valueOf(by).compareTo(told.change().abs()) < 0;
                    if (nearer) assertThat(grade).isEqualTo(robust.get(i).grade());
                    if (told != null && told.change().compareTo(BigDecimal.valueOf((long) sign * by)) == 0)
                        assertThat(grade)
                                .isEqualTo(told.grade())
                                .isNotEqualTo(robust.get(i).grade());
                }
        }
    }
}
