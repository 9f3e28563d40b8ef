package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.evaluation.YearData.Figure;
import io.nianlun.evaluation.YearData.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a year's data, where it stands and what it is called. */
class DataFaultsTests {

    private static final String SCHEME = """
            id: data
            title: 数据
            total: 100
            classes: [{id: party}, {id: law}]
            indicators:
              - id: duty
                title: 职能
                points: 40
                children:
                  - {id: key, title: 重点, points: 20, measure: {method: completion}}
                  - {id: goal-1, title: 定档, points: 10, measure: {method: threeByThree}}
                  - {id: free, title: 算式, points: 10, measure: {method: formula, expression: "if actual > 3 then 50 else actual > 2"}}
              - {id: leaders, title: 领导, points: 20, measure: {method: rating, roles: {responsible: 1}}}
              - {id: social, title: 评议, points: 20, measure: {method: survey, options: {满意: 100}, invalid: [不了解], layersByClass: {party: {citizens: 1}, law: {firms: 1}}}}
              - {id: letters, title: 信访, points: 10, measure: {method: limit}}
              - {id: safety, title: 安全, points: 10, measure: {method: limit, tariff: {一般: 2}}}
            adjustments:
              - id: excellence
                title: 创优
                sign: bonus
                cap: 5
                children:
                  - {id: honours, title: 表彰, tariff: {国家: 3}}
                  - {id: over, title: 超额, measure: {method: completion}}
              - {id: violation, title: 违规, sign: penalty}
            vetoes: [{id: accident, title: 事故, gradeAtMost: 差, when: "figures.key.benchmark + 1"}]
            grades: {ladder: [好, 差], rules: [{grade: 好, min: 60}, {grade: 差}]}
            """;

    private static final String UNITS =
            "year: 2026\nunits: [{id: a, name: 甲, class: party}, {id: b, name: 乙, class: law}]\n";

    @Test
    void pointsOfAUnitThatDoNotAddUpAreRefusedWithBothSums() {
        var data = "year: 2026\nunits: [{id: a, name: 甲, class: party, points: {key: 25, none: 3, free: -1}}]";

        var faults = YearDataReader.read(Year.scheme(SCHEME), Year.yaml(data)).faults();

        assertThat(faults)
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/units/0/points/none unknown-indicator",
                        "/units/0/points/free out-of-range",
                        "/units/0/points points-mismatch");
        assertThat(faults)
                .filteredOn(fault -> fault.code().equals("points-mismatch"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.arguments())
                        .containsExactly("25+10+-1", new BigDecimal(34), new BigDecimal(40), "甲"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            figures | {unit: a, indicator: key, actual: 1, target: 2, previous: 0, benchmark: null, more: {gdp: 9.1}} | ok
            figures | {unit: a, indicator: over, actual: 1, target: 2}      | ok
            figures | {unit: a, indicator: leaders, actual: 1}              | ok
            figures | {unit: c, indicator: key, actual: 1}                  | /figures/0/unit unknown-unit
            figures | {unit: a, indicator: none, actual: 1}                 | /figures/0/indicator unknown-indicator
            figures | {unit: a, indicator: honours, actual: 1}              | /figures/0/indicator unknown-indicator
            figures | {unit: a, indicator: duty, actual: 1}                 | /figures/0/indicator wrong-indicator
            figures | {unit: a, indicator: key, actual: 1}, {unit: a, indicator: key, target: 1} | /figures/1 duplicate-figure
            figures | {unit: a, indicator: key, score: 101}                 | /figures/0/score out-of-range
            figures | {unit: a, indicator: key, effect: 1.5}                | /figures/0/effect out-of-range
            figures | {unit: a, indicator: key, effect: -0.5}               | /figures/0/effect out-of-range
            figures | {unit: a, indicator: key, actual: 1, target: 0}       | /figures/0/target target-invalid
            figures | {unit: a, indicator: over, actual: 1, target: -2}     | /figures/0/target target-invalid
            figures | {unit: a, indicator: leaders, target: 0}              | ok
            figures | {unit: a, indicator: key, actual: many}               | /figures/0/actual not-a-number
            figures | {unit: a, indicator: key, actual: '15'}               | /figures/0/actual not-a-number
            figures | {unit: a, indicator: key, actual: 1e99}               | /figures/0/actual not-a-number
            figures | {unit: a, indicator: key, more: {gdp: x}}             | /figures/0/more/gdp not-a-number
            figures | {unit: a, indicator: key, gdp: 9}                     | /figures/0/gdp unknown-field
            figures | {indicator: key}                                      | /figures/0/unit missing-field
            figures | {unit: a}                                             | /figures/0/indicator missing-field
            figures | {unit: a, indicator: free, actual: 3}                 | /figures/0 not-a-number
            figures | {unit: a, indicator: key, benchmark: 3}               | /units/0 not-a-number
            figures | 3                                                     | /figures/0 value-invalid
            ratings | {unit: a, indicator: leaders, rater: r1, role: responsible, score: 95} | ok
            ratings | {unit: a, indicator: leaders, rater: r1, role: other, score: 95} | /ratings/0/role unknown-role
            ratings | {unit: a, indicator: leaders, rater: r1, score: 95}   | /ratings/0/role unknown-role
            ratings | {unit: a, indicator: leaders, rater: r1, role: responsible, score: 100.5} | /ratings/0/score out-of-range
            ratings | {unit: a, indicator: leaders, rater: r1, role: responsible} | /ratings/0/score missing-field
            ratings | {unit: a, indicator: leaders, rater: r1, role: responsible, score: 95}, {unit: a, indicator: leaders, rater: r1, role: responsible, score: 95} | /ratings/1 duplicate-rating
            ratings | {unit: a, indicator: key, rater: r1, role: responsible, score: 95} | /ratings/0/indicator wrong-indicator
            ratings | {unit: a, indicator: duty, rater: r1, score: 95}      | /ratings/0/indicator wrong-indicator
            ratings | {unit: a, indicator: none, rater: r1, score: 95}      | /ratings/0/indicator unknown-indicator
            ratings | {unit: c, indicator: leaders, rater: r1, role: responsible, score: 95} | /ratings/0/unit unknown-unit
            ratings | {unit: a, indicator: goal-1, rater: r1, band: A+, score: 97} | ok
            ratings | {unit: a, indicator: goal-1, rater: r1, band: B+, score: 90} | /ratings/0/score out-of-band
            ratings | {unit: a, indicator: goal-1, rater: r1, band: X, score: 90} | /ratings/0/band out-of-band
            ratings | {unit: a, indicator: goal-1, rater: r1, score: 90}    | /ratings/0/band missing-field
            ratings | {unit: a, indicator: goal-1, rater: r1, band: A+, score: 97}, {unit: a, indicator: goal-1, rater: r2, band: A0, score: 95} | /ratings/1/band band-disagrees
            ratings | {unit: a, indicator: goal-1, rater: r1, band: A+, score: 97}, {unit: b, indicator: goal-1, rater: r2, band: A0, score: 95} | ok
            ballots | {unit: a, indicator: social, layer: citizens, counts: {满意: 60, 不了解: 5}} | ok
            ballots | {unit: a, indicator: social, layer: firms, counts: {满意: 60}} | ok
            ballots | {unit: a, indicator: social, layer: others, counts: {满意: 60}} | /ballots/0/layer unknown-layer
            ballots | {unit: a, indicator: social, counts: {满意: 60}}      | /ballots/0/layer unknown-layer
            ballots | {unit: a, indicator: social, layer: citizens, counts: {很满意/好: 60}} | /ballots/0/counts/很满意~1好 unknown-answer
            ballots | {unit: a, indicator: social, layer: citizens, counts: {满意: -1}} | /ballots/0/counts/满意 out-of-range
            ballots | {unit: a, indicator: social, layer: citizens}         | /ballots/0/counts missing-field
            ballots | {unit: a, indicator: key, counts: {满意: 60}}         | /ballots/0/indicator wrong-indicator
            ballots | {unit: c, indicator: social, layer: citizens, counts: {满意: 60}} | /ballots/0/unit unknown-unit
            decided | {unit: a, indicator: key, score: 90}                  | /decided/0/indicator wrong-indicator
            decided | {unit: a, indicator: social, score: 101}              | /decided/0/score out-of-range
            decided | {unit: c, indicator: social, score: 90}               | /decided/0/unit unknown-unit
            events  | {unit: a, adjustment: honours, item: 国家, count: 1, document: 文号} | ok
            events  | {unit: a, adjustment: violation, points: 1.5}         | ok
            events  | {unit: a, indicator: letters, points: 2}              | ok
            events  | {unit: a, veto: accident}                             | ok
            events  | {unit: c, veto: accident}                             | /events/0/unit unknown-unit
            events  | {unit: a, veto: none}                                 | /events/0/veto unknown-veto
            events  | {unit: a, adjustment: none, points: 1}                | /events/0/adjustment unknown-adjustment
            events  | {unit: a, adjustment: excellence, points: 1}          | /events/0/adjustment wrong-indicator
            events  | {unit: a, adjustment: over, points: 1}                | /events/0/adjustment wrong-indicator
            events  | {unit: a, indicator: none, points: 1}                 | /events/0/indicator unknown-indicator
            events  | {unit: a, indicator: key, points: 1}                  | /events/0/indicator wrong-indicator
            events  | {unit: a, indicator: duty, points: 1}                 | /events/0/indicator wrong-indicator
            events  | {unit: a, adjustment: honours, item: 省}              | /events/0/item unknown-item
            events  | {unit: a, adjustment: honours, points: 1}             | /events/0/points unknown-item
            events  | {unit: a, adjustment: violation, item: 国家}          | /events/0/item unknown-item
            events  | {unit: a, indicator: safety, points: 1}               | /events/0/points unknown-item
            events  | {unit: a, indicator: letters, item: 一般}             | /events/0/item unknown-item
            events  | {unit: a, adjustment: violation}                      | /events/0/points missing-field
            events  | {unit: a, adjustment: honours}                        | /events/0/item missing-field
            events  | {unit: a}                                             | /events/0 missing-field
            events  | {unit: a, adjustment: violation, points: -1}          | /events/0/points out-of-range
            events  | {unit: a, adjustment: honours, item: 国家, count: -1} | /events/0/count out-of-range
            events  | {unit: a, adjustment: violation, points: 1, sum: 2}   | /events/0/sum unknown-field
            """)
    void everyFaultHasItsPlaceAndCode(String list, String entries, String faults) {
        assertThat(found(UNITS + list + ": [" + entries + "]")).isEqualTo(faults.equals("ok") ? "" : faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year: 2026             | year: 2026\\nmonths: 3         | /months unknown-field
            year: 2026\\n          |                                | /year missing-field
            year: 2026             | year: soon                     | /year not-a-number
            class: law             | class: party                   | ok
            class: law             | class: none                    | /units/1/class unknown-class
            ', class: law'         |                                | /units/1/class missing-field
            id: b                  | id: a                          | /units/1/id duplicate-id
            id: b                  | id: B                          | /units/1/id id-invalid
            name: 乙               | name: 乙, colour: red          | /units/1/colour unknown-field
            name: 乙               | 'name: 乙, participation: no'  | /units/1/participation value-invalid
            name: 乙               | 'name: 乙, participation: apart, panel: p1, without: [key]' | ok
            name: 乙               | 'name: 乙, without: [key, none]' | /units/1/without/1 unknown-indicator
            name: 乙               | 'name: 乙, without: [duty, leaders, social, letters, safety]' | /units/1 nothing-applies
            name: 乙               | 'name: 乙, history: [{year: 2025, grade: 旧等次, score: 84.2, rank: 7}, {year: 2024}]' | ok
            name: 乙               | 'name: 乙, history: [{grade: 好}]' | /units/1/history/0/year missing-field
            name: 乙               | 'name: 乙, history: [{year: 2025, score: good}]' | /units/1/history/0/score not-a-number
            """)
    void unitsAreChecked(String sound, String broken, String faults) {
        var data = UNITS.replace(sound.replace("\\n", "\n"), broken == null ? "" : broken.replace("\\n", "\n"));

        assertThat(found(data)).isEqualTo(faults.equals("ok") ? "" : faults);
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        var data = UNITS
                + "figures: [{unit: c, indicator: key, actual: x}, {unit: a, indicator: key, target: 0}]\nevents: [{unit: a, veto: none}]\n";

        assertThat(found(data).split("; "))
                .containsExactlyInAnyOrder(
                        "/figures/0/actual not-a-number",
                        "/figures/0/unit unknown-unit",
                        "/figures/1/target target-invalid",
                        "/events/0/veto unknown-veto");
    }

    @Test
    void dataMadeOfRecordsIsCheckedTheSameWay() {
        var unit = new Unit("a", "甲", "party", null, null, null, null, null);
        var figure = new Figure("a", "key", BigDecimal.ONE, BigDecimal.ZERO, null, null, null, null, null);
        var data = new YearData(2026, List.of(unit), List.of(figure, figure), List.of(), List.of(), List.of());

        assertThat(data.check(Year.scheme(SCHEME)))
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactlyInAnyOrder("/figures/1 duplicate-figure", "/figures/0/target target-invalid");
    }

    @Test
    void dataForWhatDoesNotApplyIsAcceptedAndNotCounted() {
        var data = UNITS.replace("name: 乙", "name: 乙, without: [key]")
                + "figures: [{unit: b, indicator: key, actual: 1, target: 0}]\n";

        assertThat(found(data)).isEmpty();
    }

    private static String found(String data) {
        var faults = YearDataReader.read(Year.scheme(SCHEME), Year.yaml(data)).faults();
        for (var fault : faults)
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH))
                assertThat(ResourceBundle.getBundle("texts.evaluation", locale).containsKey(fault.text()))
                        .as(fault.text())
                        .isTrue();
        return String.join(
                "; ",
                faults.stream().map(fault -> fault.path() + " " + fault.code()).toList());
    }
}
