package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nianlun.shared.Fault;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemes that the product brings: each passes the audit, and gives what a hand works out. */
class RegimesTests {

    static List<String> regimes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schemes"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    /** The document with its aliases written out, as the server reads it. */
    private static String scheme(String id) throws IOException {
        var text = Files.readString(Path.of("schemes", id + ".yaml"));
        var anchor = Pattern.compile("&(\\w+) (\\{(?:[^{}]|\\{[^{}]*})*})");
        for (var found = anchor.matcher(text); found.find(); found = anchor.matcher(text))
            text = text.replace("&" + found.group(1) + " ", "").replace("*" + found.group(1), found.group(2));
        return text;
    }

    private static String words(Fault fault, Locale language) {
        var sentence = ResourceBundle.getBundle("texts.evaluation", language).getString(fault.text());
        for (var i = 0; i < fault.arguments().size(); i++)
            sentence = sentence.replace(
                    "{" + i + "}", String.valueOf(fault.arguments().get(i)));
        return sentence;
    }

    private static void total(String scheme, String data, String unit, String exact, String grade) throws IOException {
        var results = Year.of(scheme(scheme), data).unit(unit);

        assertThat(results.complete()).as("missing: %s", results.missing()).isTrue();
        assertThat(results.exact()).usingComparator(BigDecimal::compareTo).isEqualTo(new BigDecimal(exact));
        assertThat(results.grade()).isEqualTo(grade);
    }

    @Test
    void thereAreNine() throws IOException {
        assertThat(regimes()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void passesTheAuditWithoutAWarning(String id) throws IOException {
        var audited = Year.audit(scheme(id));

        assertThat(audited.faults()).extracting(Fault::toString).isEmpty();
        assertThat(audited.warnings()).extracting(Fault::toString).isEmpty();
        assertThat(audited.scheme().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void namesTheLinesOfItsSource(String id) throws IOException {
        assertThat(Pattern.compile("S\\d:\\d+").matcher(scheme(id)).results()).hasSizeGreaterThan(5);
    }

    /** S1:264, as printed. */
    @Test
    void theKpiSchemeAsItsSourcePrintsItIsRefused() throws IOException {
        var printed = scheme("kpi")
                .replaceFirst(
                        "(?s)  - \\{id: service-quality, (.*?)points: 10,", "  - {id: service-quality, $1points: 20,");

        var faults = Year.audit(printed).faults();

        assertThat(faults)
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("/indicators", "points-mismatch"));
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
            assertThat(words(faults.get(0), language))
                    .contains("30+20+15+15+10+10+10 = 110")
                    .contains("100");
    }

    /**
     * Done as planned, with three quarters of the effect: 80 + 20 x .75 = 95. What is supervised: nine tenths, half the
     * effect: 72 + 10 = 82.
     *
     * <pre>
     * duties   .6 x 82 + .4 x 95 = 87.2   x 50 = 43.6
     * law      95                         x 25 = 23.75
     * team     95                         x 25 = 23.75
     * bonus    innovation 2 + honours 1.5 = 3.5; penalty one 通报批评 1
     * total    91.1 + 3.5 - 1 = 93.6
     * </pre>
     */
    @Test
    void threePlusTwo() throws IOException {
        var done = Stream.of(
                        "statutory",
                        "rules",
                        "procedure",
                        "enforcement",
                        "thought",
                        "leadership",
                        "achievement",
                        "integrity")
                .map(leaf -> "  - {unit: fishery, indicator: " + leaf + ", actual: 10, target: 10, effect: 0.75}\n")
                .reduce("", String::concat);
        var data = """
                year: 2025
                units: [{id: fishery, name: 渔业局, class: bureau}]
                figures:
                  - {unit: fishery, indicator: supervised, actual: 9, target: 10, effect: 0.5}
                %sevents:
                  - {unit: fishery, adjustment: innovation, points: 2}
                  - {unit: fishery, adjustment: honours, item: 国家部委}
                  - {unit: fishery, adjustment: violation, item: 通报批评}
                """.formatted(done);

        total("three-plus-two", data, "fishery", "93.6", "合格"); // one unit has no place: .2 and .4 of 1
    }

    @Test
    void anInstitutionEnforcesNoLaw() throws IOException {
        var data = """
                year: 2025
                units: [{id: academy, name: 科学院, class: institution}]
                """;

        assertThat(Year.of(scheme("three-plus-two"), data).unit("academy").missing())
                .contains("rules", "procedure")
                .doesNotContain("enforcement");
    }

    /**
     * <pre>
     * daily    (40 - 2) + (30 - 1) + 30 = 97                                          x 30 = 29.1
     * duty     .5 x 97.3333 + .3 x 87.3333 + .2 x 70 = 88.8667; common 85
     * central  .7 x 88.8667 + .3 x 85 = 87.706667                                     x 50 = 43.853333
     * leaders  .6 x 95 + .4 x (90+85+88+80)/4 = 91.3                                  x 10 = 9.13
     * social   (60 x 100 + 25 x 75 + 10 x 55) / 95 = 88.684211 in both layers         x 10 = 8.868421
     * total                                                                                90.951754 -> 90.95
     * </pre>
     */
    @Test
    void threeInOne() throws IOException {
        var data = """
                year: 2025
                units: [{id: finance, name: 财政局, class: economy}]
                ratings:
                  - {unit: finance, indicator: key, rater: a, band: A+, score: 97}
                  - {unit: finance, indicator: key, rater: b, band: A+, score: 97}
                  - {unit: finance, indicator: key, rater: c, band: A+, score: 98}
                  - {unit: finance, indicator: routine, rater: a, band: B+, score: 88}
                  - {unit: finance, indicator: routine, rater: b, band: B+, score: 87}
                  - {unit: finance, indicator: routine, rater: c, band: B+, score: 87}
                  - {unit: finance, indicator: dynamic, rater: a, band: C0, score: 70}
                  - {unit: finance, indicator: dynamic, rater: b, band: C0, score: 68}
                  - {unit: finance, indicator: dynamic, rater: c, band: C0, score: 72}
                  - {unit: finance, indicator: common, rater: a, band: B0, score: 85}
                  - {unit: finance, indicator: leaders, rater: l1, role: 分管领导, score: 95}
                  - {unit: finance, indicator: leaders, rater: l2, role: 非分管领导, score: 90}
                  - {unit: finance, indicator: leaders, rater: l3, role: 非分管领导, score: 85}
                  - {unit: finance, indicator: leaders, rater: l4, role: 非分管领导, score: 88}
                  - {unit: finance, indicator: leaders, rater: l5, role: 非分管领导, score: 80}
                ballots:
                  - {unit: finance, indicator: social, layer: 千人评议团, counts: {满意: 60, 基本满意: 25, 不满意: 10, 不了解: 5}}
                  - {unit: finance, indicator: social, layer: 服务对象, counts: {满意: 60, 基本满意: 25, 不满意: 10, 不了解: 5}}
                events:
                  - {unit: finance, indicator: tracked-projects, points: 2}
                  - {unit: finance, indicator: findings, points: 1}
                """;

        var finance = Year.of(scheme("three-in-one"), data).unit("finance");

        assertThat(finance.complete()).isTrue();
        assertThat(finance.exact()).isBetween(new BigDecimal("90.9517543"), new BigDecimal("90.9517545"));
        assertThat(finance.score()).isEqualByComparingTo("90.95");
    }

    /**
     * 5.81 against 6 and 12 is a published value of the method: 58.7333.
     *
     * <pre>
     * goals    .4 x 97 + .2 x 58.733333 + .1 x 80 + (10 - 1) + .2 x 90 = 85.546667    x 45 = 38.496
     * leaders  .6 x 95 + .4 x 85 = 91                                                 x 5  = 4.55
     * society  citizens (50 x 100 + 50 x 0) / 100 = 50, all other layers 86: .2 x 50 + .8 x 86 = 78.8
     *                                                                                 x 50 = 39.4
     * bonus    innovation 1.6, at most 1.4; special target 差: - 0.5
     * total    82.446 + 1.4 - .5 = 83.346
     * </pre>
     */
    @Test
    void comprehensiveEvaluation() throws IOException {
        var layers = Stream.of("党代表", "人大代表", "政协委员", "省直机关、老干部、专家和行风代表", "区县四套班子", "区县部门和街道乡镇负责人", "社区", "企业")
                .map(layer -> "  - {unit: housing, indicator: society, layer: " + layer
                        + ", counts: {满意: 60, 比较满意: 25, 基本满意: 10, 不满意: 5}}\n")
                .reduce("", String::concat);
        var data = """
                year: 2011
                units: [{id: housing, name: 建设局, class: service-more}]
                figures:
                  - {unit: housing, indicator: core-duties, actual: 97, target: 100}
                  - {unit: housing, indicator: key-performance, actual: 5.81}
                  - {unit: housing, indicator: tracking, actual: 5}
                  - {unit: housing, indicator: special-target, score: 90}
                ratings:
                  - {unit: housing, indicator: leaders, rater: l1, role: 分管领导, score: 95}
                  - {unit: housing, indicator: leaders, rater: l2, role: 其他领导, score: 90}
                  - {unit: housing, indicator: leaders, rater: l3, role: 其他领导, score: 80}
                ballots:
                %s  - {unit: housing, indicator: society, layer: 市民, counts: {满意: 50, 不满意: 50, 弃权: 10}}
                events:
                  - {unit: housing, indicator: management, points: 1}
                  - {unit: housing, adjustment: first-innovation, points: 1.6}
                  - {unit: housing, adjustment: special-penalty, item: 差}
                """.formatted(layers);

        total("comprehensive-evaluation", data, "housing", "83.346", "达标");
        assertThat(Year.of(scheme("comprehensive-evaluation"), data).score("housing", "key-performance"))
                .isBetween(new BigDecimal("58.73333"), new BigDecimal("58.73334"));
    }

    /** As the circular of 2020 counts them: 18 优秀, two of them 专项晋优, 16 良好, 44 达标. */
    @Test
    void seventyEightUnitsGetTheGradesThatTheCityPublished() throws IOException {
        var scheme = scheme("comprehensive-evaluation").replaceFirst("(?s)indicators:\n.*?\nadjustments:", """
                        indicators: [{id: total, title: 总分, points: 100, measure: {method: given}}]
                        adjustments:""");
        var units = new StringBuilder("year: 2020\nunits:\n");
        var figures = new StringBuilder("figures:\n");
        for (var i = 0; i < 78; i++) {
            units.append("  - {id: u").append(i).append(", name: 单位, class: service-more}\n");
            figures.append("  - {unit: u")
                    .append(i)
                    .append(", indicator: total, score: ")
                    .append(new BigDecimal("99").subtract(new BigDecimal("0.2").multiply(BigDecimal.valueOf(i))))
                    .append("}\n");
        }
        var lifted = "events: [{unit: u60, veto: special-promotion}, {unit: u61, veto: special-promotion}]\n";

        var grades = Year.of(scheme, units.toString() + figures + lifted).results().units().stream()
                .map(Results.UnitResult::grade)
                .toList();

        assertThat(IntStream.range(0, 78).filter(i -> grades.get(i).equals("优秀")))
                .hasSize(18)
                .contains(60, 61);
        assertThat(grades.stream().filter("良好"::equals)).hasSize(16);
        assertThat(grades.stream().filter("达标"::equals)).hasSize(44);
    }

    /**
     * <pre>
     * duties      70 x .9 + (30 - 5) = 88                                   x 40 = 35.2
     * law         60 x .98 + (40 - 4) = 94.8                                x 15 = 14.22
     * service     (80 x 100 + 15 x 75 + 5 x 40) / 100 = 93.25               x 15 = 13.9875
     * management  50 x .85 + 50 x .9 = 87.5                                 x 10 = 8.75
     * reform      .6 x 90 + .4 x 80 = 86                                    x 10 = 8.6
     * team        (.4 x 90 + .6 x 80 = 84) and (.4 x 85 + .6 x 90 = 88): 86 x 10 = 8.6
     * total       89.3575, and 1 for an honour of the ministry
     * </pre>
     */
    @Test
    void ministryPilot() throws IOException {
        total("ministry-pilot", """
                year: 2012
                units: [{id: cadastre, name: 地籍司, class: organ}]
                figures:
                  - {unit: cadastre, indicator: key-tasks, actual: 90, target: 100}
                  - {unit: cadastre, indicator: legality, actual: 98}
                  - {unit: cadastre, indicator: budget, actual: 85}
                  - {unit: cadastre, indicator: deadlines, actual: 95}
                ratings:
                  - {unit: cadastre, indicator: reform, rater: l1, role: 分管领导, score: 90}
                  - {unit: cadastre, indicator: reform, rater: l2, role: 其他领导, score: 80}
                  - {unit: cadastre, indicator: leading-body, rater: a, role: 组长, score: 90}
                  - {unit: cadastre, indicator: leading-body, rater: b, role: 组员, score: 80}
                  - {unit: cadastre, indicator: style, rater: a, role: 组长, score: 85}
                  - {unit: cadastre, indicator: style, rater: b, role: 组员, score: 90}
                ballots:
                  - {unit: cadastre, indicator: service, layer: 管理相对人, counts: {满意: 80, 基本满意: 15, 不满意: 5}}
                  - {unit: cadastre, indicator: service, layer: 服务对象, counts: {满意: 16, 基本满意: 3, 不满意: 1, 不了解: 4}}
                events:
                  - {unit: cadastre, indicator: progress, item: 进展缓慢}
                  - {unit: cadastre, indicator: lawsuits, points: 4}
                  - {unit: cadastre, adjustment: excellence, item: 部级}
                """, "cadastre", "90.3575", "合格");
    }

    /**
     * The better of two townships in every competitive indicator: 100 there.
     *
     * <pre>
     * economy     30 x 7/8 + 30 + 25 + 15 = 96.25              x 30 = 28.875
     * reform      35 x .95 + 35 + 30 = 98.25                   x 15 = 14.7375
     * livelihood  30 + 25 x .9 + 20 + 25 = 97.5                x 20 = 19.5
     * ecology     (40 - 5) + 30 + 30 = 95                      x 10 = 9.5
     * governance  100                                          x 15 = 15
     * democratic  (50 x 100 + 30 x 80 + 20 x 60) / 100 = 86    x 5  = 4.3
     * overall     .4 x 90 + .6 x (80 + 90) / 2 = 87            x 5  = 4.35
     * total       96.2625, and 1 for an award of the province
     * </pre>
     */
    @Test
    void abcIndicators() throws IOException {
        var figures = new StringBuilder();
        for (var leaf :
                List.of("key-projects", "park-economy", "central-enterprises", "smart-city", "blood", "information"))
            figures.append("  - {unit: east, indicator: %s, actual: 120}\n  - {unit: west, indicator: %s, actual: 80}\n"
                    .formatted(leaf, leaf));
        for (var leaf :
                List.of("action-plans", "doctors", "literacy", "roadside-towns", "congress", "conference", "archives"))
            figures.append("  - {unit: east, indicator: %s, actual: 100}\n".formatted(leaf));

        total(
                "abc-indicators",
                """
                year: 2016
                units: [{id: east, name: 东乡, class: township}, {id: west, name: 西乡, class: township}]
                figures:
                %s  - {unit: east, indicator: growth-per-head, actual: 7, target: 8}
                  - {unit: east, indicator: three-creations, actual: 95}
                  - {unit: east, indicator: housing-fund, actual: 90}
                ratings:
                  - {unit: east, indicator: overall, rater: a, role: 组长, score: 90}
                  - {unit: east, indicator: overall, rater: b, role: 组员, score: 80}
                  - {unit: east, indicator: overall, rater: c, role: 组员, score: 90}
                ballots:
                  - {unit: east, indicator: democratic, counts: {好: 50, 较好: 30, 一般: 20, 弃权: 3}}
                events:
                  - {unit: east, indicator: illegal-buildings, item: 新增违建}
                  - {unit: east, adjustment: awards, item: 省部级}
                """.formatted(figures),
                "east",
                "97.2625",
                "合格"); // places: .15 and .3 of one complete unit
    }

    /**
     * Words become numbers: 优秀 95, 良好 85, 合格 70.
     *
     * <pre>
     * completion      .4 x 85 + .3 x (95+95+85+85+70)/5 + .3 x 85 = 34 + 25.8 + 25.5 = 85.3   x 30 = 25.59
     * benefit         (95 + 85 + 85) / 3 = 88.333333                                          x 20 = 17.666667
     * reform          70                                                                      x 15 = 10.5
     * responsibility  (95 + 85) / 2 = 90                                                      x 20 = 18
     * satisfaction    (60 x 100 + 30 x 75 + 10 x 40) / 100 = 86.5                             x 15 = 12.975
     * total                                                                                        84.731667 -> 84.73
     * </pre>
     */
    @Test
    void annualNotice() throws IOException {
        var health = Year.of(scheme("annual-notice"), """
                year: 2025
                units: [{id: health, name: 卫生局, class: department}]
                figures: [{unit: health, indicator: tasks, actual: 85}]
                ballots:
                  - {unit: health, indicator: progress, counts: {优秀: 2, 良好: 2, 合格: 1}}
                  - {unit: health, indicator: quality, counts: {良好: 3, 未评: 1}}
                  - {unit: health, indicator: cost, counts: {优秀: 5}}
                  - {unit: health, indicator: efficiency, counts: {良好: 5}}
                  - {unit: health, indicator: service, counts: {良好: 5}}
                  - {unit: health, indicator: reform, counts: {合格: 5}}
                  - {unit: health, indicator: responsibility, counts: {优秀: 2, 良好: 2}}
                  - {unit: health, indicator: satisfaction, counts: {满意: 60, 基本满意: 30, 不满意: 10, 不了解: 7}}
                """).unit("health");

        assertThat(health.complete()).isTrue();
        assertThat(health.score()).isEqualByComparingTo("84.73");
        assertThat(health.grade()).isEqualTo("良好");
    }

    /**
     * <pre>
     * policy 87 x 20 = 17.4; satisfaction 86.5 x 15 = 12.975; economy (7 - 4)/4 x 40 + 60 = 90 x 15 = 13.5;
     * supply 80 x 20 = 16; budget 90/95 x 15 = 14.210526; conduct 15 - 2 = 13; bonus 1
     * region    88.085526 -> 88.09
     * unit      economy does not apply, supply is worth 35: 17.4 + 12.975 + 28 + 14.210526 + 13 + 1 = 86.585526 -> 86.59
     * </pre>
     */
    @Test
    void fiveSteps() throws IOException {
        var units = new StringBuilder(
                "year: 2025\nunits: [{id: north, name: 北区, class: region}, {id: clinic, name: 医院, class: unit}]\n");
        units.append("figures:\n  - {unit: north, indicator: economy, actual: 7}\n");
        for (var unit : List.of("north", "clinic"))
            units.append("  - {unit: %s, indicator: budget, actual: 90}\n".formatted(unit));
        units.append("ratings:\n");
        for (var unit : List.of("north", "clinic")) {
            units.append("  - {unit: %s, indicator: policy, rater: a, role: 组长, score: 90}\n".formatted(unit));
            units.append("  - {unit: %s, indicator: policy, rater: b, role: 组员, score: 85}\n".formatted(unit));
            units.append("  - {unit: %s, indicator: supply, rater: a, role: 组长, score: 80}\n".formatted(unit));
            units.append("  - {unit: %s, indicator: supply, rater: b, role: 组员, score: 80}\n".formatted(unit));
        }
        units.append("ballots:\n");
        for (var unit : List.of("north", "clinic"))
            units.append(
                    "  - {unit: %s, indicator: satisfaction, counts: {满意: 60, 基本满意: 30, 不满意: 10}}\n".formatted(unit));
        units.append("events:\n");
        for (var unit : List.of("north", "clinic")) {
            units.append("  - {unit: %s, indicator: conduct, item: 通报批评}\n".formatted(unit));
            units.append("  - {unit: %s, adjustment: policy-innovation, points: 1}\n".formatted(unit));
        }
        var year = Year.of(scheme("five-steps"), units.toString());

        assertThat(year.unit("north").complete()).isTrue();
        assertThat(year.unit("north").score()).isEqualByComparingTo("88.09");
        assertThat(year.unit("clinic").complete()).isTrue();
        assertThat(year.unit("clinic").score()).isEqualByComparingTo("86.59");
    }

    /**
     * <pre>
     * goals            .4 x 95 + .3 x 100 + .3 x 90 = 95             x 30 = 28.5
     * service-quality  (96 - 90)/9 x 40 + 60 = 86.666667             x 10 = 8.666667
     * resources        95 of 95, and alone among its peers: 100      x 15 = 15
     * ability          (84 + 88) / 2 = 86                            x 15 = 12.9
     * institution      (80 + 90) / 2 = 85                            x 10 = 8.5
     * public           .7 x 86.5 + (30 - 2) = 88.55                  x 10 = 8.855
     * people           (90 + 100) / 2 = 95                           x 10 = 9.5
     * total                                                               91.921667 -> 91.92
     * </pre>
     */
    @Test
    void kpi() throws IOException {
        var rated = new StringBuilder();
        for (var leaf : List.of("coordination 84", "emergencies 88", "internal-rules 80", "reform 90", "team 90"))
            rated.append("  - {unit: water, indicator: %s, rater: a, role: 组长, score: %s}\n"
                    .formatted((Object[]) leaf.split(" ")));
        var water = Year.of(scheme("kpi"), """
                year: 2025
                units: [{id: water, name: 水利局, class: department}]
                figures:
                  - {unit: water, indicator: completion, actual: 19, target: 20}
                  - {unit: water, indicator: projects, actual: 8, target: 8}
                  - {unit: water, indicator: key-work, actual: 9, target: 10}
                  - {unit: water, indicator: service-quality, actual: 96}
                  - {unit: water, indicator: budget, actual: 95}
                  - {unit: water, indicator: staff, actual: 88}
                  - {unit: water, indicator: talent, actual: 5, target: 5}
                ratings:
                %sballots:
                  - {unit: water, indicator: questionnaire, counts: {满意: 60, 基本满意: 30, 不满意: 10}}
                events:
                  - {unit: water, indicator: complaints, points: 2}
                """.formatted(rated)).unit("water");

        assertThat(water.complete()).isTrue();
        assertThat(water.score()).isEqualByComparingTo("91.92");
    }
}
