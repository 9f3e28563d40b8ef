package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.YearData.Figure;
import io.nianlun.evaluation.YearData.Participation;
import io.nianlun.evaluation.YearData.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every year, whatever its numbers. */
class EvaluationPropertyTests {

    private static final List<String> MONOTONE = List.of(
            "{method: completion, cap: 1.3}",
            "{method: completion, direction: lower}",
            "{method: completion, direction: lower, lower: ratio, cap: 2}",
            "{method: step}",
            "{method: step, direction: lower, max: 110}",
            "{method: efficacy, satisfactory: 12, unallowable: -6}",
            "{method: efficacy, satisfactory: -2, unallowable: 8, min: null, max: null}",
            "{method: bandedEfficacy, standards: [13, 9.5, 1.7, -3.6, -20]}",
            "{method: bandedEfficacy, standards: [-13, -9.5, 1.7, 3.6, 20]}",
            "{method: table, rows: [[-5, 10], [0, 50], [20, 70]], below: 1}",
            "{method: table, rows: [[-5, 10], [0, 50], [20, 70]], between: linear}",
            "{method: peers}",
            "{method: peers, direction: lower, among: all}",
            "{method: peers, scale: best}",
            "{method: peers, scale: best, direction: lower}",
            "{method: rank}",
            "{method: rank, direction: lower, formula: step, step: 9, ties: best}",
            "{method: baseEffect, base: 0.6}",
            "{method: reach, line: 7}",
            "{method: reach, line: 7, direction: lower}",
            "{method: reach, below: zero}");

    /** Whether less is better: named as a direction, or by the order of standards. */
    private static boolean lowerIsBetter(String measure) {
        return measure.contains("lower") && !measure.contains("lower: mirror")
                || measure.contains("satisfactory: -2")
                || measure.contains("[-13");
    }

    private static final List<String> ALL = withOthers();

    private static List<String> withOthers() {
        var all = new ArrayList<>(MONOTONE);
        all.add("{method: efficacy, interval: {low: 40, high: 60, lowLimit: 20, highLimit: 90}}");
        all.add("{method: formula, expression: \"actual * 7 / target\", max: 130}");
        all.add("{method: given}");
        return all;
    }

    @Provide
    Arbitrary<String> measures() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<String> monotone() {
        return Arbitraries.of(MONOTONE);
    }

    @Provide
    Arbitrary<List<BigDecimal>> actuals() {
        return number().list().ofMinSize(1).ofMaxSize(8);
    }

    private static Arbitrary<BigDecimal> number() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-30), BigDecimal.valueOf(60))
                .ofScale(2)
                .edgeCases(edges -> edges.includeOnly(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static Figure figure(String unit, BigDecimal actual) {
        var score = actual.abs().min(Decimals.HUNDRED);
        return new Figure(unit, "leaf", actual, BigDecimal.TEN, null, null, score, new BigDecimal("0.5"), Map.of());
    }

    private static YearData year(List<BigDecimal> actuals) {
        var units = new ArrayList<Unit>();
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < actuals.size(); i++) {
            units.add(unit("u" + i, Participation.RANKED, null));
            figures.add(figure("u" + i, actuals.get(i)));
        }
        return new YearData(2026, units, figures, List.of(), List.of(), List.of());
    }

    private static Unit unit(String id, Participation participation, String panel) {
        return new Unit(id, id, "all", participation, panel, List.of(), Map.of(), List.of());
    }

    @Property(tries = 300)
    void pointsNeverExceedWhatANodeIsWorthTimesTheGreatestScore(
            @ForAll("measures") String measure, @ForAll("actuals") List<BigDecimal> actuals) {
        var scheme = Year.scheme(Year.oneLeaf(40, measure));
        var greatest = scheme.leaves().get(0).measure().greatest();

        var results = Evaluation.evaluate(scheme, year(actuals), Steps.NONE);

        if (greatest == null) return;
        for (var unit : results.units())
            assertThat(unit.indicators().get(0).points())
                    .isLessThanOrEqualTo(Decimals.percent(BigDecimal.valueOf(40), greatest));
    }

    @Property(tries = 200)
    void ranksDoNotDependOnTheOrderOfInput(
            @ForAll("measures") String measure, @ForAll("actuals") List<BigDecimal> actuals, @ForAll long seed) {
        var scheme = Year.scheme(Year.oneLeaf(100, measure));
        var data = year(actuals);
        var units = new ArrayList<>(data.units());
        var figures = new ArrayList<>(data.figures());
        Collections.shuffle(units, new Random(seed));
        Collections.shuffle(figures, new Random(seed + 1));

        var other = Evaluation.evaluate(
                scheme, new YearData(2026, units, figures, List.of(), List.of(), List.of()), Steps.NONE);

        assertThat(ranks(other)).isEqualTo(ranks(Evaluation.evaluate(scheme, data, Steps.NONE)));
    }

    private static Map<String, String> ranks(Results results) {
        return results.units().stream()
                .collect(Collectors.toMap(
                        unit -> unit.unit(),
                        unit -> unit.rank() + " " + unit.exact().stripTrailingZeros()));
    }

    @Property(tries = 500)
    void aBetterFigureNeverLowersItsOwnScore(
            @ForAll("monotone") String measure,
            @ForAll("actuals") List<BigDecimal> actuals,
            @ForAll @IntRange(min = 1, max = 4000) int more) {
        var scheme = Year.scheme(Year.oneLeaf(100, measure));
        var change = BigDecimal.valueOf(more, 2);
        var better = new ArrayList<>(actuals);
        better.set(
                0,
                lowerIsBetter(measure)
                        ? actuals.get(0).subtract(change)
                        : actuals.get(0).add(change));

        var before =
                Evaluation.evaluate(scheme, year(actuals), Steps.NONE).units().get(0);
        var after =
                Evaluation.evaluate(scheme, year(better), Steps.NONE).units().get(0);

        assertThat(Decimals.compared(after.indicators().get(0).score()))
                .isGreaterThanOrEqualTo(
                        Decimals.compared(before.indicators().get(0).score()));
    }

    @Property(tries = 300)
    void standardisingNeverTurnsTheOrderInsideAPanelRound(
            @ForAll("standardised") String method,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 10_000) Integer> scores,
            @ForAll @IntRange(min = 1, max = 4) int panels) {
        var scheme = Year.scheme(
                Year.oneLeaf(100, "{method: given}") + "standardise: [{indicator: leaf, method: " + method + "}]");
        var units = new ArrayList<Unit>();
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < scores.size(); i++) {
            units.add(unit("u" + i, Participation.RANKED, "p" + i % panels));
            figures.add(new Figure(
                    "u" + i, "leaf", null, null, null, null, BigDecimal.valueOf(scores.get(i), 2), null, Map.of()));
        }

        var results = Evaluation.evaluate(
                scheme, new YearData(2026, units, figures, List.of(), List.of(), List.of()), Steps.NONE);

        for (var i = 0; i < scores.size(); i++)
            for (var j = i + panels; j < scores.size(); j += panels)
                if (scores.get(i) >= scores.get(j))
                    assertThat(Decimals.compared(results.units().get(i).exact()))
                            .isGreaterThanOrEqualTo(
                                    Decimals.compared(results.units().get(j).exact()));
    }

    @Provide
    Arbitrary<String> standardised() {
        return Arbitraries.of("ratio", "additive", "z");
    }

    @Provide
    Arbitrary<String> quotas() {
        return Combinators.combine(
                        Arbitraries.of(
                                "{share: 0.1}", "{share: 0.35}", "{count: 1}", "{share: 0.2, countByClass: {all: 2}}"),
                        Arbitraries.of("largestRemainder", "halfUp", "floor", "ceiling"),
                        Arbitraries.of("neither", "both"))
                .as((quota, rounding, tie) ->
                        Year.oneLeaf(100, "{method: given}").replace("classes: [", "classes: [{id: other}, ")
                                + """
                        vetoes:
                          - {id: cap, title: 否决, gradeAtMost: 丙, when: "figures.leaf.actual < -20"}
                          - {id: lift, title: 晋级, gradeAtLeast: 乙, when: "figures.leaf.actual > 55"}
                        grades:
                          ladder: [甲, 乙, 丙]
                          rules: [{grade: 甲, min: 20, quota: %s}, {grade: 乙, min: 10, quota: {share: 0.3}}, {grade: 丙}]
                          quota: {rounding: %s, tieAtCut: %s}
                        """.formatted(quota, rounding, tie));
    }

    @Property(tries = 300)
    void everyCompleteUnitIsGradedWithinThePlaces(
            @ForAll("quotas") String text,
            @ForAll @Size(min = 1, max = 15) List<@IntRange(min = -30, max = 60) Integer> actuals) {
        var scheme = Year.scheme(text);
        var units = new ArrayList<Unit>();
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < actuals.size(); i++) {
            var participation =
                    i % 5 == 0 ? Participation.APART : i % 7 == 6 ? Participation.SCORED : Participation.RANKED;
            units.add(new Unit(
                    "u" + i,
                    "u" + i,
                    i % 3 == 0 ? "other" : "all",
                    participation,
                    null,
                    List.of(),
                    Map.of(),
                    List.of()));
            figures.add(figure("u" + i, BigDecimal.valueOf(actuals.get(i))));
        }

        var results = Evaluation.evaluate(
                scheme, new YearData(2026, units, figures, List.of(), List.of(), List.of()), Steps.NONE);

        for (var unit : results.units())
            assertThat(unit.grade() != null).isEqualTo(!unit.participation().equals("scored"));
        for (var quota : results.quotas()) {
            if (text.contains("tieAtCut: neither")) assertThat(quota.taken()).isLessThanOrEqualTo(quota.places());
            var graded = results.units().stream()
                    .filter(unit -> unit.unitClass().equals(quota.unitClass()))
                    .filter(unit -> unit.participation().equals(quota.participation()))
                    .filter(unit -> quota.grade().equals(unit.grade()))
                    .toList();
            var lifted = graded.stream()
                    .filter(unit -> unit.vetoes().contains("lift"))
                    .count();
            assertThat(graded.size()).isBetween(quota.taken(), quota.taken() + (int) lifted);
        }
    }

    @Property(tries = 300)
    void largestRemainderGivesOutTheRoundedSum(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 90) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        var share = BigDecimal.valueOf(percent, 2);
        var shares = sizes.stream()
                .map(size -> new Places.Share("c", size, share.multiply(BigDecimal.valueOf(size))))
                .toList();
        var sum = shares.stream().map(Places.Share::exact).reduce(BigDecimal.ZERO, BigDecimal::add);

        var places = Places.of(shares, Grades.Rounding.LARGEST_REMAINDER);

        assertThat(places.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(sum.setScale(0, java.math.RoundingMode.HALF_UP).intValue());
        for (var i = 0; i < places.size(); i++)
            assertThat(shares.get(i)
                            .exact()
                            .subtract(BigDecimal.valueOf(places.get(i)))
                            .abs())
                    .isLessThan(BigDecimal.ONE);
    }
}
