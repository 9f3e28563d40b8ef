package io.nianlun.evaluation;

/** A scheme with every measure, and a year of six units in two panels for it. */
final class Wide {

    static final String SCHEME = """
            id: wide
            title: 全方法
            total: 190
            classes: [{id: all, title: 全部}]
            indicators:
              - id: figures
                title: 数据
                points: 100
                outOf: 160
                children:
                  - {id: given, title: 给分, points: 10, measure: {method: given}}
                  - {id: completion, title: 完成率, points: 10, measure: {method: completion, cap: 1.2}}
                  - {id: mirror, title: 越低越好, points: 10, measure: {method: completion, direction: lower}}
                  - {id: ratio, title: 比率, points: 10, measure: {method: completion, direction: lower, lower: ratio}}
                  - {id: step, title: 步进, points: 10, measure: {method: step}}
                  - {id: step-lower, title: 步进低, points: 10, measure: {method: step, direction: lower}}
                  - {id: efficacy, title: 功效, points: 10, measure: {method: efficacy, satisfactory: 12, unallowable: 5, max: null}}
                  - {id: interval, title: 区间, points: 10, measure: {method: efficacy, interval: {low: 8, high: 9, lowLimit: 2, highLimit: 20}}}
                  - {id: banded, title: 改进功效, points: 10, measure: {method: bandedEfficacy, standards: [13, 11, 9, 7, 5]}}
                  - {id: table, title: 分档, points: 10, measure: {method: table, rows: [[6, 50], [9, 75], [12, 100]], value: "actual + 0.5"}}
                  - {id: linear, title: 分档连线, points: 10, measure: {method: table, rows: [[3, 50], [9.7, 75], [14, 100]], between: linear}}
                  - {id: peers, title: 同类, points: 10, measure: {method: peers}}
                  - {id: best, title: 同类最好, points: 10, measure: {method: peers, direction: lower, scale: best}}
                  - {id: rank, title: 名次, points: 10, measure: {method: rank}}
                  - {id: rank-step, title: 名次步进, points: 5, measure: {method: rank, formula: step, step: 7, direction: lower, ties: best}}
                  - {id: effect, title: 基础效果, points: 5, measure: {method: baseEffect}}
                  - {id: reach, title: 达标, points: 5, measure: {method: reach, line: 10}}
                  - {id: formula, title: 算式, points: 5, measure: {method: formula, expression: "if actual > 9 then 100 - abs(target - actual) * 2 / 3 else max(-5, min(50, actual - -1)) + mean(history.score) / count(history.score) - floor(last.rank / 2)"}}
              - id: judged
                title: 评价
                points: 60
                combine: max
                children:
                  - {id: rating, title: 评分, points: 1, measure: {method: rating, roles: {组长: 0.4, "组员: 全体": 0.6}, trim: {from: 3, each: 1}, missing: renormalise}}
                  - id: both
                    title: 合并
                    points: 1
                    combine: product
                    children:
                      - {id: bands, title: 三三分档, points: 1, measure: {method: threeByThree}}
                      - {id: survey, title: 评议, points: 1, measure: {method: survey, options: {满意: 100, 一般: 70.5, 不满意: 30}, invalid: [弃权], layers: {群众: 0.7, 企业: 0.3}, missingLayer: renormalise}}
              - {id: limit, title: 限制, points: 30, measure: {method: limit, tariff: {事故: 7}}}
            adjustments:
              - id: bonus
                title: 加分
                sign: bonus
                cap: 5
                children: [{id: honours, title: 表彰, cap: 3, tariff: {国家: 1.7}}, {id: over, title: 超额, measure: {method: formula, expression: "floor(figures.completion.actual / 3) / 7"}}]
              - {id: penalty, title: 扣分, sign: penalty}
            standardise: [{indicator: given, method: ratio}, {indicator: figures, method: z}, {indicator: limit, method: additive}]
            grades: {ladder: [好, 差], rules: [{grade: 好, min: 100, quota: {share: 0.5}}, {grade: 差}]}
            """;

    private static final String[] MEASURED = {
        "completion",
        "mirror",
        "ratio",
        "step",
        "step-lower",
        "efficacy",
        "interval",
        "banded",
        "table",
        "linear",
        "peers",
        "best",
        "rank",
        "rank-step",
        "effect",
        "reach",
        "formula"
    };

    private Wide() {}

    static String data() {
        var text = new StringBuilder("year: 2026\nunits:\n");
        for (var i = 0; i < 6; i++)
            text.append("  - {id: u" + i + ", name: 单位, class: all, panel: p" + i % 2
                    + (i == 5 ? ", without: [limit, reach, best]" : "") + ", history: [{year: 2024, score: " + (70 + i)
                    + ".3, rank: 2}, {year: 2025, score: 80, rank: 3}]}\n");
        text.append("figures:\n");
        for (var i = 0; i < 6; i++) {
            text.append("  - {unit: u" + i + ", indicator: given, score: " + (70.1 + i * 3) + "}\n");
            for (var indicator : MEASURED)
                text.append("  - {unit: u" + i + ", indicator: " + indicator + ", actual: " + (4 + i * 2)
                        + ".5, target: " + (7 + i) + ", effect: 0.7}\n");
        }
        text.append("ratings:\n");
        for (var i = 0; i < 6; i++) {
            for (var r = 0; r < 4; r++)
                text.append("  - {unit: u" + i + ", indicator: rating, rater: r" + r + ", role: '组员: 全体', score: "
                        + (75 + r * 3.3 + i) + "}\n");
            if (i != 3)
                text.append(
                        "  - {unit: u" + i + ", indicator: rating, rater: r9, role: 组长, score: " + (80 + i) + "}\n");
            text.append("  - {unit: u" + i + ", indicator: bands, rater: r1, band: B0, score: 84.1}\n");
            text.append("  - {unit: u" + i + ", indicator: bands, rater: r2, band: B0, score: 86}\n");
        }
        text.append("ballots:\n");
        for (var i = 0; i < 6; i++) {
            text.append("  - {unit: u" + i + ", indicator: survey, layer: 群众, counts: {满意: " + (60 + i)
                    + ", 一般: 20, 不满意: 7, 弃权: 3}}\n");
            if (i != 2) text.append("  - {unit: u" + i + ", indicator: survey, layer: 企业, counts: {满意: 3, 不满意: 4}}\n");
        }
        text.append(
                "events: [{unit: u0, indicator: limit, item: 事故, count: 2}, {unit: u1, indicator: limit, item: 事故}, {unit: u1, adjustment: honours, item: 国家, count: 2}, {unit: u2, adjustment: penalty, points: 1.25}]\n");
        return text.toString();
    }
}
