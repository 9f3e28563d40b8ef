package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nianlun.evaluation.Results.IndicatorResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever works the printed steps out again arrives at the printed score. */
class StepsTests {

    private static final BigDecimal CLOSE = new BigDecimal("0.0000001");

    @ParameterizedTest
    @CsvSource({"en, ': ', score, points, total, standardised", "zh, ：, 得分, 折合分值, 总分, 标准化"})
    void thePrintedStepsLeadToThePrintedScores(
            String language, String colon, String score, String points, String total, String standardised) {
        var results = Year.of(Wide.SCHEME, Wide.data()).results(Steps.of(Locale.forLanguageTag(language)));

        for (var unit : results.units()) {
            for (var node : unit.indicators()) {
                node.steps().forEach(line -> checkLine(line, colon));
                assertThat(last(node.steps(), colon, standardised, score))
                        .as("%s %s %s", unit.unit(), node.indicator(), node.steps())
                        .isCloseTo(node.score(), within(CLOSE));
                assertThat(last(node.steps(), colon, points))
                        .as("%s %s %s", unit.unit(), node.indicator(), node.steps())
                        .isCloseTo(node.points(), within(CLOSE));
            }
            unit.steps().forEach(line -> checkLine(line, colon));
            assertThat(last(unit.steps(), colon, total)).isCloseTo(unit.exact(), within(CLOSE));
        }
        assertThat(results.units()).allMatch(unit -> unit.complete());
    }

    /** The arithmetic of a line gives what stands after it. */
    private static void checkLine(String line, String colon) {
        var equals = line.lastIndexOf(" = ");
        if (equals < 0) return;
        var result = line.substring(equals + 3);
        if (!result.matches("-?[0-9.]+…?")) return;
        assertThat(Calculator.work(arithmetic(line, colon)))
                .as(line)
                .isCloseTo(new BigDecimal(result.replace("…", "")), within(CLOSE));
    }

    private static String arithmetic(String line, String colon) {
        var equals = line.lastIndexOf(" = ");
        var left = equals < 0 ? line : line.substring(0, equals);
        return left.substring(left.lastIndexOf(colon) < 0 ? 0 : left.lastIndexOf(colon) + colon.length());
    }

    /** What the line with the first of these labels comes to. */
    private static BigDecimal last(List<String> steps, String colon, String... labels) {
        for (var label : labels)
            for (var line : steps) if (line.startsWith(label + colon)) return Calculator.work(arithmetic(line, colon));
        if (List.of(labels).contains("standardised") || List.of(labels).contains("标准化"))
            throw new AssertionError("no line of " + List.of(labels) + " in " + steps);
        throw new AssertionError("no line of " + List.of(labels) + " in " + steps);
    }

    @Test
    void theStepsOfAShareReadLikeTheContractsExample() {
        var steps =
                steps(Year.oneLeaf(70, "{method: completion, direction: higher, cap: 1}"), "actual: 15, target: 14");

        assertThat(steps)
                .containsExactly(
                        "15 / 14 = 1.0714285714…",
                        "capped: min(1.0714285714…, 1) = 1",
                        "score: 100 × 1 = 100",
                        "points: 70 × 100 / 100 = 70");
    }

    @Test
    void whatIsMissingSaysWhat() {
        assertThat(steps(Year.oneLeaf(100, "{method: completion}"), "actual: 3"))
                .containsExactly("no target: missing");
        assertThat(steps(Year.oneLeaf(100, "{method: given}"), "actual: 3")).containsExactly("no score: missing");
    }

    @Test
    void nothingIsWrittenDownWhereNobodyAsks() {
        var results = Year.of(Wide.SCHEME, Wide.data()).results();

        assertThat(results.units()).allSatisfy(unit -> {
            assertThat(unit.steps()).isNull();
            assertThat(unit.indicators()).extracting(IndicatorResult::steps).containsOnlyNulls();
        });
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws java.io.IOException {
        var chinese = new java.util.Properties();
        var english = new java.util.Properties();
        chinese.load(new java.io.InputStreamReader(
                StepsTests.class.getResourceAsStream("/texts/evaluation.properties"),
                java.nio.charset.StandardCharsets.UTF_8));
        english.load(new java.io.InputStreamReader(
                StepsTests.class.getResourceAsStream("/texts/evaluation_en.properties"),
                java.nio.charset.StandardCharsets.UTF_8));

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    private static List<String> steps(String scheme, String figure) {
        var results = Year.of(scheme, Year.figure(figure)).resultsWithSteps();
        return results.units().get(0).indicators().get(0).steps();
    }
}
