package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.Moves.Move;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three units of two leaves of 60 and 40 points: a has 90 and 50 (74), b 70 and 70 (70), c 40 and 100 (64). The best
 * of three is 优; b is held at 中 by an event, c by its low first score.
 */
class WhatIfTests {

    private static final String SCHEME = """
            id: whatif
            title: 假设
            total: 100
            classes: [{id: all, title: 全部}, {id: other, title: 其他}]
            indicators:
              - {id: first, title: 一, points: 60, measure: {method: given}}
              - {id: second, title: 二, points: 40, measure: {method: rating, roles: {评委: 1}}}
            vetoes: [{id: safety, title: 安全, gradeAtMost: 中}, {id: low, title: 过低, gradeAtMost: 中, when: "figures.first.score < 0"}]
            grades:
              ladder: [优, 良, 中]
              rules: [{grade: 优, quota: {share: 0.34}}, {grade: 良, min: 65}, {grade: 中}]
            """.replace("figures.first.score < 0", "scores.first < 50");

    private static final String DATA = """
            year: 2026
            units:
              - {id: a, name: 甲, class: all}
              - {id: b, name: 乙, class: all}
              - {id: c, name: 丙, class: all}
            figures:
              - {unit: a, indicator: first, score: 90}
              - {unit: b, indicator: first, score: 70}
              - {unit: c, indicator: first, score: 40}
            ratings:
              - {unit: a, indicator: second, rater: r1, role: 评委, score: 50}
              - {unit: a, indicator: second, rater: r2, role: 评委, score: 50}
              - {unit: b, indicator: second, rater: r1, role: 评委, score: 80}
              - {unit: b, indicator: second, rater: r2, role: 评委, score: 60}
              - {unit: c, indicator: second, rater: r1, role: 评委, score: 100}
              - {unit: c, indicator: second, rater: r2, role: 评委, score: 100}
            events: [{unit: b, veto: safety}]
            """;

    private static WhatIf asked(String text) {
        return asked(DATA, text);
    }

    private static WhatIf asked(String year, String text) {
        var scheme = Year.scheme(SCHEME);
        var data = YearDataReader.read(scheme, Year.yaml(year));
        assertThat(data.faults()).isEmpty();
        return WhatIfReader.read(Year.yaml(SCHEME), scheme, data.data(), Year.yaml(text));
    }

    private static List<Move> moves(String text) {
        var whatIf = asked(text);
        assertThat(whatIf.faults()).isEmpty();
        var unchanged = asked("{}");
        return Moves.between(Evaluation.evaluate(unchanged, Steps.NONE), Evaluation.evaluate(whatIf, Steps.NONE));
    }

    private static String told(Move move) {
        return "%s %s→%s %s→%s %s→%s"
                .formatted(
                        move.unit(),
                        move.before().score(),
                        move.after().score(),
                        move.before().rank(),
                        move.after().rank(),
                        move.before().grade(),
                        move.after().grade());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                   | a 74→74 1→1 优→优; b 70→70 2→2 中→中; c 64→64 3→3 中→中
            points: [{indicator: first, points: 40}, {indicator: second, points: 60}] | a 74→66 1→3 优→优; b 70→70 2→2 中→中; c 64→76 3→1 中→中
            {points: [{indicator: first, points: 40}, {indicator: second, points: 60}], liftedVetoes: [{veto: low}]} | a 74→66 1→3 优→良; b 70→70 2→2 中→中; c 64→76 3→1 中→优
            withoutRaters: [r1]                                                  | a 74→74 1→1 优→优; b 70→66 2→2 中→中; c 64→64 3→3 中→中
            liftedVetoes: [{veto: safety}]                                       | a 74→74 1→1 优→优; b 70→70 2→2 中→良; c 64→64 3→3 中→中
            liftedVetoes: [{veto: safety, unit: b}]                              | a 74→74 1→1 优→优; b 70→70 2→2 中→良; c 64→64 3→3 中→中
            liftedVetoes: [{veto: safety, unit: a}]                              | a 74→74 1→1 优→优; b 70→70 2→2 中→中; c 64→64 3→3 中→中
            {liftedVetoes: [{veto: low}], quotas: [{grade: 优, count: 2}]}         | a 74→74 1→1 优→优; b 70→70 2→2 中→中; c 64→64 3→3 中→优
            rounding: floor                                                      | a 74→74 1→1 优→优; b 70→70 2→2 中→中; c 64→64 3→3 中→中
            quotas: [{grade: 优, share: 0.3}], rounding: floor                    | a 74→74 1→1 优→良; b 70→70 2→2 中→中; c 64→64 3→3 中→中
            """)
    void itIsSaidWhoMovesAndWhoseGradeFlips(String text, String expected) {
        assertThat(moves(text.startsWith("{") ? text : "{" + text + "}"))
                .extracting(WhatIfTests::told)
                .containsExactly(expected.split("; "));
    }

    @Test
    void aMoveSaysHowFar() {
        var moves = moves(
                "{points: [{indicator: first, points: 40}, {indicator: second, points: 60}], liftedVetoes: [{veto: low}]}");

        assertThat(moves).extracting(Move::scoreBy).extracting(Object::toString).containsExactly("-8", "0", "12");
        assertThat(moves).extracting(Move::ranksUp).containsExactly(-2, 0, 2);
        assertThat(moves).extracting(Move::gradeFlips).containsExactly(true, false, true);
    }

    @Test
    void pointsOfOneClassLeaveTheOthersAlone() {
        var moves = moves(
                "{points: [{indicator: first, points: 0, class: other}, {indicator: second, points: 100, class: other}]}");

        assertThat(moves).extracting(Move::scoreBy).extracting(Object::toString).containsExactly("0", "0", "0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            points: [{indicator: first, points: 50}]                       | /points/0 points-mismatch
            points: [{indicator: first, points: -1}, {indicator: second, points: 101}] | /points/0/points parameter-invalid
            points: [{indicator: none, points: 50}]                        | /points/0/indicator unknown-indicator
            points: [{indicator: first, points: 60, class: none}]          | /points/0/class unknown-class
            points: [{indicator: first}]                                   | /points/0/points missing-field
            points: [{indicator: first, points: many}]                     | /points/0/points parameter-invalid
            quotas: [{grade: 优, share: 2}]                                 | /quotas/0/share parameter-invalid
            quotas: [{grade: 优}]                                           | /quotas/0 parameter-invalid
            quotas: [{grade: 差, count: 2}]                                 | /quotas/0/grade unknown-grade
            rounding: up                                                   | /rounding parameter-invalid
            tieAtCut: all                                                  | /tieAtCut parameter-invalid
            withoutRaters: [r9]                                            | /withoutRaters/0 unknown-rater
            liftedVetoes: [{veto: none, unit: x}]                          | /liftedVetoes/0/veto unknown-veto; /liftedVetoes/0/unit unknown-unit
            weights: []                                                    | /weights unknown-field
            """)
    void whatCannotBeIsRefusedWhereItWasAsked(String text, String expected) {
        assertThat(asked("{" + text + "}").faults())
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly(expected.split("; "));
    }

    @Test
    void pointsThatAUnitDividesInItsOwnWayAreNotChanged() {
        var divided = DATA.replace("乙, class: all", "乙, class: all, points: {first: 50, second: 50}");

        var faults = asked(divided, "{points: [{indicator: first, points: 40}, {indicator: second, points: 60}]}")
                .faults();
        assertThat(faults)
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly("/points/0 points-divided", "/points/1 points-divided");
        assertThat(faults.get(0).arguments()).containsExactly("乙", "first");

        var otherClass =
                "{points: [{indicator: first, points: 40, class: other}, {indicator: second, points: 60, class:"
                        + " other}]}";
        assertThat(asked(divided, otherClass).faults()).isEmpty();
        assertThat(asked(divided, "{withoutRaters: [r1]}").faults()).isEmpty();
    }

    @Test
    void pointsThatNoLongerAddUpAreSaidWithBothSums() {
        var fault = asked("{points: [{indicator: first, points: 50}]}").faults().get(0);

        assertThat(fault.arguments()).startsWith("50+40", "90", "100");
    }

    /** a: 60 of 100 from the branch's own halves (100 and 20), b: 50 and 70; the branch falls from 60 points to 50. */
    @Test
    void whatStandsUnderANodeKeepsItsShareOfIt() {
        var scheme = """
                id: branches
                title: 分支
                total: 100
                classes: [{id: all, title: 全部}, {id: other, title: 其他}]
                indicators:
                  - id: duty
                    title: 职能
                    points: 60
                    children:
                      - {id: key, title: 重点, points: 30%s, measure: {method: given}}
                      - {id: routine, title: 业务, points: 30%s, measure: {method: given}}
                  - {id: social, title: 社会, points: 40, measure: {method: given}}
                """;
        var year = """
                year: 2026
                units: [{id: a, name: 甲, class: all}]
                figures:
                  - {unit: a, indicator: key, score: 100}
                  - {unit: a, indicator: routine, score: 20}
                  - {unit: a, indicator: social, score: 90}
                """;
        var asked = "points: [{indicator: duty, class: all, points: 50}, {indicator: social, class: all, points: 50}]";

        for (var byClass : List.of("", ", pointsByClass: {all: 30}")) {
            var text = scheme.formatted(byClass, byClass);
            var rules = Year.scheme(text);
            var data = YearDataReader.read(rules, Year.yaml(year)).data();
            var whatIf = WhatIfReader.read(Year.yaml(text), rules, data, Year.yaml(asked));

            assertThat(whatIf.faults()).isEmpty();
            var unit = Evaluation.evaluate(whatIf, Steps.NONE).units().get(0);
            // 50 · 0.6 + 50 · 0.9
            assertThat(unit.exact()).isEqualByComparingTo("75");
        }
    }
}
