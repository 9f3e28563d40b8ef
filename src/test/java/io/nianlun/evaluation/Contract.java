package io.nianlun.evaluation;

/** The example that the contract prints. */
final class Contract {

    static final String SCHEME = """
            id: three-in-one
            title: 三位一体综合绩效考评
            total: 100
            score: {decimals: 2, rounding: HALF_UP}
            rankOn: exact
            classes:
              - {id: party, title: 党政综合服务}
              - {id: enforcement, title: 行政执法}
            indicators:
              - id: duty
                title: 职能目标
                points: 60
                pointsByClass: {party: 50}
                outOf: 100
                children:
                  - {id: key, title: 重点指标, points: 70, measure: {method: completion, direction: higher, cap: 1},
                     source: 统计年鉴, department: statistics}
                  - {id: routine, title: 业务指标, points: 30, measure: {method: given}}
              - id: social
                title: 社会评议
                points: 40
                pointsByClass: {party: 50}
                measure: {method: survey, options: {满意: 100, 基本满意: 75, 不满意: 55}, invalid: [不了解]}
            adjustments:
              - id: excellence
                title: 争优创新
                sign: bonus
                cap: 5
                children:
                  - {id: honours, title: 表彰, cap: 3, tariff: {党中央国务院: 3, 国家部委: 1.5}}
                  - {id: over, title: 超额完成, cap: 3, measure: {method: formula, expression: "floor((figures.key.actual / figures.key.target - 1) * 10)"}}
              - {id: violation, title: 违规失职, sign: penalty, cap: 10}
            totalRange: {min: 0, max: 105}
            vetoes:
              - {id: safety, title: 重大安全责任事故, gradeAtMost: 达标}
              - {id: missed, title: 约束性指标未完成, gradeAtMost: 诫勉, when: "figures.key.actual < 0.5 * figures.key.target"}
              - {id: promoted, title: 专项晋优, gradeAtLeast: 最佳}
            grades:
              ladder: [最佳, 先进, 良好, 达标, 诫勉]
              rules:
                - {grade: 最佳, min: 85, quota: {share: 0.1}}
                - {grade: 先进, min: 85, quota: {share: 0.2}}
                - {grade: 良好, min: 80}
                - {grade: 达标, min: 60}
                - {grade: 诫勉}
              quota: {rounding: largestRemainder, tieAtCut: neither}
            consecutive:
              - {grade: 诫勉, years: 2, action: 组织调整}
            standardise:
              - {indicator: duty, method: z}
            processes: {evaluateSocially: none}
            """;

    private Contract() {}
}
