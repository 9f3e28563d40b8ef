package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a scheme, where it stands and what it is called. */
class SchemeAuditTests {

    /** A scheme without faults in which the tests break one place each. */
    static final String GOOD = """
            id: good
            title: 好方案
            total: 100
            classes: [{id: party, title: 党政}, {id: law, title: 执法}]
            indicators:
              - id: duty
                title: 职能
                points: 60
                pointsByClass: {law: 50}
                outOf: 100
                children:
                  - {id: key, title: 重点, points: 70, measure: {method: completion, direction: higher, cap: 1}}
                  - {id: routine, title: 业务, points: 30, measure: {method: given}}
              - {id: social, title: 评议, points: 40, pointsByClass: {law: 50}, measure: {method: survey, options: {满意: 100, 不满意: 0}}}
            adjustments:
              - {id: honours, title: 表彰, sign: bonus, cap: 3}
            vetoes:
              - {id: safety, title: 事故, gradeAtMost: 达标}
            grades:
              ladder: [最佳, 达标, 诫勉]
              rules:
                - {grade: 最佳, min: 85, quota: {share: 0.1}}
                - {grade: 达标, min: 60}
                - {grade: 诫勉}
            consecutive: [{grade: 诫勉, years: 2, action: 调整}]
            standardise: [{indicator: duty, method: z}]
            """;

    @Test
    void theSchemeOfTheTestsHasNoFault() {
        var audited = Year.audit(GOOD);

        assertThat(audited.faults()).isEmpty();
        assertThat(audited.warnings()).isEmpty();
        assertThat(audited.scheme().leaves()).extracting(Indicator::id).containsExactly("key", "routine", "social");
    }

    @Test
    void theContractsExampleHasNoFault() {
        assertThat(Year.audit(Contract.SCHEME).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: good                            | id: Good                              | /id id-invalid
            id: good                            | id: 2026                              | /id id-invalid
            id: good\\n                         |                                       | /id missing-field
            title: 好方案\\n                    |                                       | /title missing-field
            total: 100\\n                       |                                       | /total missing-field
            total: 100                          | total: many                           | /total parameter-invalid
            total: 100                          | total: 0                              | /total parameter-invalid
            total: 100                          | total: 110                            | /indicators points-mismatch
            total: 100                          | 'total: 100, '                        | /total parameter-invalid
            total: 100                          | total: 1e999999999                    | /total parameter-invalid
            id: law, title: 执法                | id: party, title: 执法                | /classes/1/id duplicate-id; /indicators/0/pointsByClass/law unknown-class; /indicators/1/pointsByClass/law unknown-class
            title: 职能                         | title: 职能\\n    colour: red         | /indicators/0/colour unknown-field
            id: key                             | id: key~/x                            | /indicators/0/children/0/id id-invalid
            points: 70                          | points: 60                            | /indicators/0/children points-mismatch
            points: 70                          | points: -70                           | /indicators/0/children/0/points parameter-invalid
            points: 70, m                       | m                                     | /indicators/0/children/0/points missing-field
            pointsByClass: {law: 50}\\n         | pointsByClass: {law: 40}\\n           | /indicators points-mismatch
            pointsByClass: {law: 50}\\n         | pointsByClass: {law: 50, x/y: 1}\\n   | /indicators/0/pointsByClass/x~1y unknown-class
            id: routine                         | id: key                               | /indicators/0/children/1/id duplicate-id
            outOf: 100                          | outOf: 0                              | /indicators/0/outOf parameter-invalid
            outOf: 100                          | outOf: 90                             | /indicators/0/children points-mismatch
            outOf: 100                          | outOf: 100\\n    combine: min         | /indicators/0/outOf parameter-invalid
            outOf: 100                          | combine: mean                         | /indicators/0/combine parameter-invalid
            outOf: 100                          | outOf: 100\\n    measure: {method: given} | /indicators/0/measure measure-on-branch
            ', measure: {method: given}'        | ''                                    | /indicators/0/children/1/measure measure-missing
            method: given                       | method: guess                         | /indicators/0/children/1/measure/method unknown-method
            '{method: given}'                   | '{}'                                  | /indicators/0/children/1/measure/method missing-field
            '{method: given}'                   | given                                 | /indicators/0/children/1/measure parameter-invalid
            '{method: given}'                   | '{method: given, cap: 1}'             | /indicators/0/children/1/measure/cap unknown-field
            '{method: given}'                   | '{method: given, value: actual}'      | /indicators/0/children/1/measure/value unknown-field
            title: 表彰, sign: bonus            | title: 表彰                           | /adjustments/0/sign missing-field
            sign: bonus                         | sign: plus                            | /adjustments/0/sign parameter-invalid
            sign: bonus, cap: 3                 | sign: bonus, cap: -3                  | /adjustments/0/cap parameter-invalid
            sign: bonus, cap: 3                 | 'sign: bonus, cap: 3, measure: {method: limit}' | /adjustments/0/measure/method parameter-invalid
            sign: bonus, cap: 3                 | 'sign: bonus, tariff: {甲: 1}, measure: {method: given}' | /adjustments/0/tariff parameter-invalid
            sign: bonus, cap: 3                 | 'sign: bonus, measure: {method: given}, children: [{id: x, title: 甲}]' | /adjustments/0/measure measure-on-branch
            sign: bonus, cap: 3                 | 'sign: bonus, children: [{id: honours, title: 甲, sign: penalty}]' | /adjustments/0/children/0/sign parameter-invalid; /adjustments/0/children/0/id duplicate-id
            gradeAtMost: 达标                   | gradeAtMost: 优                       | /vetoes/0/gradeAtMost unknown-grade
            ', gradeAtMost: 达标'               | ''                                    | /vetoes/0/gradeAtMost missing-field
            gradeAtMost: 达标                   | gradeAtMost: 达标, gradeAtLeast: 达标 | /vetoes/0/gradeAtLeast parameter-invalid
            gradeAtMost: 达标                   | gradeAtMost: 达标, when: figures.none.actual < 1 | /vetoes/0/when unknown-indicator
            gradeAtMost: 达标                   | gradeAtMost: 达标, when: scores.none < 1 | /vetoes/0/when unknown-indicator
            ladder: [最佳, 达标, 诫勉]          | ladder: [最佳, 达标, 诫勉, 最佳]      | /grades/ladder/3 duplicate-id
            grade: 达标, min: 60                | grade: 良好, min: 60                  | /grades/rules/1/grade unknown-grade
            '{grade: 诫勉}'                     | '{grade: 诫勉, min: 10}'              | /grades/rules/2 grade-uncovered; /vetoes/0/gradeAtMost grade-uncovered
            '- {grade: 诫勉}'                   | '- {grade: 最佳}'                     | /vetoes/0/gradeAtMost grade-uncovered
            min: 85                             | min: 104                              | /grades/rules/0 grade-unreachable
            '{grade: 达标, min: 60}'            | '{grade: 达标}'                       | /grades/rules/2 grade-unreachable
            share: 0.1                          | share: 10                             | /grades/rules/0/quota/share parameter-invalid
            share: 0.1                          | share: 0.1, count: 2                  | /grades/rules/0/quota/count parameter-invalid
            share: 0.1                          | count: 1.5                            | /grades/rules/0/quota/count parameter-invalid
            share: 0.1                          | 'share: 0.1, shareByClass: {none: 1}' | /grades/rules/0/quota/shareByClass/none unknown-class
            share: 0.1                          | 'shareByClass: {law: 1}'              | /grades/rules/0/quota parameter-invalid
            grade: 诫勉, years                  | grade: 诫, years                      | /consecutive/0/grade unknown-grade
            years: 2                            | years: 1.5                            | /consecutive/0/years parameter-invalid
            indicator: duty                     | indicator: none                       | /standardise/0/indicator unknown-indicator
            method: z                           | method: t                             | /standardise/0/method unknown-method
            """)
    void everyFaultHasItsPlaceAndCode(String sound, String broken, String faults) {
        var scheme = replaced(sound, broken);

        assertThat(scheme).isNotEqualTo(GOOD);
        assertThat(found(scheme)).isEqualTo(faults);
    }

    private static String replaced(String sound, String broken) {
        var to = broken == null ? "" : broken.replace("\\n", "\n");
        return GOOD.replaceFirst(
                java.util.regex.Pattern.quote(sound.replace("\\n", "\n")),
                java.util.regex.Matcher.quoteReplacement(to));
    }

    static String found(String scheme) {
        return String.join(
                "; ",
                Year.audit(scheme).faults().stream()
                        .peek(SchemeAuditTests::hasSentences)
                        .map(fault -> fault.path() + " " + fault.code())
                        .toList());
    }

    private static void hasSentences(io.nianlun.shared.Fault fault) {
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            try {
                var sentence =
                        ResourceBundle.getBundle("texts.evaluation", locale).getString(fault.text());
                for (var i = 0; i < fault.arguments().size(); i++)
                    if (sentence.contains("{" + (i + 1) + "}"))
                        assertThat(fault.arguments()).as(sentence).hasSizeGreaterThan(i + 1);
            } catch (MissingResourceException e) {
                throw new AssertionError("no sentence for " + fault);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {method: completion, direction: up}                                  | /direction parameter-invalid
            {method: completion, cap: -1}                                        | /cap parameter-invalid
            {method: completion, lower: ratio}                                   | ok
            {method: completion, lower: other}                                   | /lower parameter-invalid
            {method: step, max: 90, min: 100}                                    | /min parameter-invalid
            {method: efficacy, satisfactory: 6, unallowable: 6}                  | /satisfactory parameter-invalid
            {method: efficacy, satisfactory: 6}                                  | /unallowable missing-field
            {method: efficacy, interval: {low: 40, high: 60, lowLimit: 50, highLimit: 90}} | /interval parameter-invalid
            {method: efficacy, interval: {low: 40, high: 60, lowLimit: 20}}      | /interval/highLimit missing-field
            {method: efficacy, satisfactory: 1, interval: {low: 40, high: 60, lowLimit: 20, highLimit: 90}} | /satisfactory parameter-invalid
            {method: bandedEfficacy, standards: [5, 4, 4, 2, 1]}                 | /standards parameter-invalid
            {method: bandedEfficacy, standards: [5, 4, 3, 2]}                    | /standards parameter-invalid
            {method: bandedEfficacy, standards: [5, 4, 3, 2, 1], coefficients: [1, 2]} | /coefficients parameter-invalid
            {method: bandedEfficacy}                                             | /standards missing-field
            {method: table, rows: [[1, 1], [1, 2]]}                              | /rows/1/0 parameter-invalid
            {method: table, rows: [[1, 1], [2]]}                                 | /rows/1 parameter-invalid
            {method: table, rows: []}                                            | /rows parameter-invalid
            {method: table}                                                      | /rows missing-field
            {method: table, rows: [[1, one]]}                                    | /rows/0/1 parameter-invalid
            {method: peers, scale: best, worst: 10}                              | /worst parameter-invalid
            {method: peers, among: city}                                         | /among parameter-invalid
            {method: rank, formula: step}                                        | /step missing-field
            {method: rank, formula: linear, step: 3}                             | ok
            {method: baseEffect, base: 1.1}                                      | /base parameter-invalid
            {method: reach, line: 0, below: proportional}                        | /line parameter-invalid
            {method: reach, line: 0, below: zero}                                | ok
            {method: limit, tariff: {甲: -1}}                                    | /tariff/甲 parameter-invalid
            {method: threeByThree, floor: 80}                                    | /floor parameter-invalid
            {method: threeByThree, trim: {from: 4, each: 2}}                     | /trim parameter-invalid
            {method: threeByThree, trim: {from: 3}}                              | ok
            {method: rating}                                                     | /roles missing-field
            {method: rating, roles: {a: 0.6, b: 0.5}}                            | /roles parameter-invalid
            {method: rating, roles: {a: 1.5, b: -0.5}}                           | /roles/b parameter-invalid
            {method: rating, roles: {a: 1}, trim: {from: 2, each: 1}}            | /trim parameter-invalid
            {method: rating, roles: {a: 1}, trim: {form: 5}}                     | /trim/form unknown-field
            {method: rating, roles: {a: 1}, missing: zero}                       | /missing parameter-invalid
            {method: survey}                                                     | /options missing-field
            {method: survey, options: {y: 1}, invalid: [y]}                      | /invalid/0 parameter-invalid
            {method: survey, options: {y: 1}, layers: {a: 0.9}}                  | /layers parameter-invalid
            {method: survey, options: {y: 1}, layersByClass: {other: {a: 1}}}    | /layersByClass parameter-invalid
            {method: survey, options: {y: 1}, layersByClass: {all: {a: 1}, other: {a: 1}, none: {a: 1}}} | /layersByClass/none unknown-class
            {method: survey, options: {y: 1}, layersByClass: {all: {a: 2}, other: {a: 1}}} | /layersByClass/all parameter-invalid
            {method: survey, options: {y: 1}, minBallots: 0}                     | /minBallots parameter-invalid
            {method: formula}                                                    | /expression missing-field
            {method: formula, expression: 1, max: null}                          | ok
            {method: formula, expression: 1, max: -1}                            | /min parameter-invalid
            """)
    void everyParameterIsChecked(String measure, String fault) {
        var scheme = Year.oneLeaf(100, measure).replace("{id: all, title: 全部}", "{id: all}, {id: other}");

        assertThat(found(scheme)).isEqualTo(fault.equals("ok") ? "" : "/indicators/0/measure" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            actual +                       | parameter-invalid
            now()                          | parameter-invalid
            today()                        | parameter-invalid
            random number()                | parameter-invalid
            sqrt(actual)                   | parameter-invalid
            stddev(history.score)          | parameter-invalid
            actual ** 2                    | parameter-invalid
            for i in history.score return i | parameter-invalid
            some i in history.score satisfies i > 1 | parameter-invalid
            history.score[1]               | parameter-invalid
            [1, 2]                         | parameter-invalid
            {a: 1}                         | parameter-invalid
            function(x) x                  | parameter-invalid
            if actual = "x" then 1 else 2  | parameter-invalid
            if actual = null then 1 else 2 | parameter-invalid
            if true then 1 else 2          | parameter-invalid
            date("2026-01-01")             | parameter-invalid
            actual instance of number      | parameter-invalid
            if actual in (1..2] then 1 else 2 | parameter-invalid
            if actual in (1, 2) then 1 else 2 | parameter-invalid
            if actual in > 2 then 1 else 2 | parameter-invalid
            min(list: history.score)       | parameter-invalid
            min()                          | parameter-invalid
            actual.class                   | parameter-invalid
            actual.getClass()              | parameter-invalid
            figures                        | parameter-invalid
            figures.leaf                   | parameter-invalid
            figures.goal-1.actual          | parameter-invalid
            history.grade                  | parameter-invalid
            last.grade                     | parameter-invalid
            scores.leaf                    | parameter-invalid
            figures.none.actual            | unknown-indicator
            figures.`none-1`.actual        | unknown-indicator
            figures.leaf.actual            | ok
            last.score + last.rank         | ok
            mean(history.score) + count(history.score) | ok
            if actual in [1..2] and not(target > 3) or previous != benchmark then -1.5 else max(1, 2) | ok
            人均产值 * 2                   | ok
            """)
    void expressionsAreHeldToWhatIsAllowed(String expression, String code) {
        var scheme = Year.oneLeaf(100, "{method: formula, expression: '" + expression + "'}");
        var fault = "/indicators/0/measure/expression " + code;

        assertThat(found(scheme).split("; ")[0]).isEqualTo(code.equals("ok") ? "" : fault);
    }

    @Test
    void aLongOrDeepExpressionIsRefused() {
        var tooLong = "actual" + " + actual".repeat(200);
        var deepBrackets = "(".repeat(31) + "actual" + ")".repeat(31);
        var deepSum = "a" + "+a".repeat(120);

        for (var expression : List.of(tooLong, deepBrackets, deepSum))
            assertThat(found(Year.oneLeaf(100, "{method: formula, expression: '" + expression + "'}")))
                    .isEqualTo("/indicators/0/measure/expression parameter-invalid");
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        var scheme = GOOD.replace("id: good", "id: Good")
                .replace("points: 70", "points: 60")
                .replace("method: given", "method: guess")
                .replace("gradeAtMost: 达标", "gradeAtMost: 优");

        assertThat(found(scheme).split("; "))
                .containsExactlyInAnyOrder(
                        "/id id-invalid",
                        "/indicators/0/children points-mismatch",
                        "/indicators/0/children/1/measure/method unknown-method",
                        "/vetoes/0/gradeAtMost unknown-grade");
    }

    @Test
    void theMessageGivesBothSums() {
        var points = List.of(30, 20, 15, 15, 10, 10, 10);
        var indicators = new ArrayList<String>();
        for (var i = 0; i < points.size(); i++)
            indicators.add("{id: i%d, title: 甲, points: %d, measure: {method: given}}".formatted(i, points.get(i)));
        var scheme = "id: kpi\ntitle: 指标\ntotal: 100\nclasses: [{id: all}]\nindicators: " + indicators;

        var fault = Year.audit(scheme).faults().get(0);

        assertThat(fault.code()).isEqualTo("points-mismatch");
        assertThat(fault.arguments()).containsExactly("30+20+15+15+10+10+10", "110", "100", "all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cap: 1}}       | cap: 1.2}}                            | /totalRange range-cuts
            cap: 1}}       | cap: 1.2}, source: 年鉴}              | /totalRange range-cuts
            method: given} | method: formula, expression: 1, max: null} | /totalRange range-cuts
            """)
    void whatIsRarelyMeantIsWarnedOf(String sound, String other, String warning) {
        assertThat(Year.audit(replaced(sound, other)).warnings())
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly(warning);
    }

    @Test
    void aRangeThatLeavesRoomCutsNothing() {
        assertThat(Year.audit(GOOD.replace("cap: 1}", "cap: 1.2}") + "totalRange: {max: 130}\n")
                        .warnings())
                .isEmpty();
        assertThat(Year.audit(GOOD + "totalRange: {max: 101}\n").warnings()).isEmpty();
    }

    @Test
    void theSameSourceTwiceIsWarnedOf() {
        var scheme = GOOD.replace("{method: given}}", "{method: given}, source: 年鉴}")
                .replace("cap: 1}}", "cap: 1}, source: 年鉴}");

        assertThat(Year.audit(scheme).warnings())
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly("/indicators/0/children/1/source counted-twice");
    }

    @Test
    void aVetoMakesALaterRuleReachable() {
        var scheme = GOOD.replace("- {grade: 最佳, min: 85, quota: {share: 0.1}}", "- {grade: 最佳}")
                .replace("- {grade: 达标, min: 60}", "- {grade: 达标}");

        // everyone has 最佳 but the vetoed, who then have 达标; nobody comes to 诫勉
        assertThat(found(scheme)).isEqualTo("/grades/rules/2 grade-unreachable");
    }

    @Test
    void aDocumentOfHostileSizeIsRefusedBeforeItIsRead() {
        var nodes = JsonNodeFactory.instance;
        var wide = nodes.objectNode();
        var list = wide.putArray("indicators");
        for (var i = 0; i < 10_000; i++) list.add(i);
        var deep = nodes.arrayNode();
        var top = nodes.objectNode().set("indicators", deep);
        for (var i = 0; i < 1_000; i++) deep = deep.addArray();

        for (var document : Arrays.asList(wide, top)) {
            var audited = SchemeReader.read(document);
            assertThat(audited.scheme()).isNull();
            assertThat(audited.faults())
                    .extracting(fault -> fault.path() + " " + fault.code())
                    .containsExactly(" too-large");
        }
    }

    @Test
    void whatIsNoObjectIsNoScheme() {
        assertThat(found("[]")).isEqualTo(" parameter-invalid");
        assertThat(found("null")).isEqualTo(" parameter-invalid");
        assertThat(found("{}"))
                .isEqualTo(
                        "/id missing-field; /title missing-field; /total missing-field; /classes missing-field; /indicators missing-field");
    }

    @Test
    void aTreeMayBeDeep() {
        var node = "{id: leaf, title: 叶, points: 100, measure: {method: given}}";
        for (var i = 0; i < 60; i++) node = "{id: n" + i + ", title: 支, points: 100, children: [" + node + "]}";

        assertThat(found("id: deep\ntitle: 深\ntotal: 100\nclasses: [{id: all}]\nindicators: [" + node + "]"))
                .isEmpty();
    }
}
