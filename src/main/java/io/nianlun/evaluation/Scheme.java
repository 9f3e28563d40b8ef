package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one regime, audited. {@link SchemeReader} makes it of a document.
 *
 * @param total what the top-level points of every class add up to
 * @param published how a unit's total is rounded for publication
 * @param rankOn what ranks, thresholds and ties compare
 * @param least the least total; totals under it count as this
 * @param greatest the greatest total; null: no limit
 * @param grades null where units get no grades
 * @param standardise in the order in which panels are made comparable
 * @param processes a process of the year → the deployed process that takes its place, or {@code none}
 */
public record Scheme(
        String id,
        String title,
        BigDecimal total,
        Published published,
        RankOn rankOn,
        List<UnitClass> classes,
        List<Indicator> indicators,
        List<Adjustment> adjustments,
        BigDecimal least,
        BigDecimal greatest,
        List<Veto> vetoes,
        Grades grades,
        List<Consecutive> consecutive,
        List<Standardisation> standardise,
        Map<String, String> processes) {

    /** What ranks, thresholds and ties compare: totals as they are, or as they are published. */
    public enum RankOn {
        EXACT,
        SCORE
    }

    /** How a unit's total is published. */
    public record Published(int decimals, RoundingMode rounding) {

        BigDecimal of(BigDecimal total) {
            return Decimals.compared(total).setScale(decimals, rounding);
        }
    }

    /** Units are ranked and graded inside their class. */
    public record UnitClass(String id, String title) {}

    /** A grade that is held for some years sets off an action. */
    public record Consecutive(String grade, int years, String action) {}

    /** How the panels of one node are made comparable. */
    public record Standardisation(String indicator, Method method) {

        /** The three ways to bring panels to a common level. */
        public enum Method {
            RATIO,
            ADDITIVE,
            Z
        }
    }

    /** Every node of the tree, parents before their children. */
    public List<Indicator> nodes() {
        var nodes = new ArrayList<Indicator>();
        for (var indicator : indicators) indicator.collect(nodes);
        return nodes;
    }

    /** Every node that is measured, in the order of the document. */
    public List<Indicator> leaves() {
        return nodes().stream().filter(Indicator::isLeaf).toList();
    }

    public Optional<Indicator> indicator(String id) {
        return nodes().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** Every adjustment, nested ones after the one that they stand in. */
    public List<Adjustment> allAdjustments() {
        var all = new ArrayList<Adjustment>();
        for (var adjustment : adjustments) adjustment.collect(all);
        return all;
    }

    /** The leaves that apply to a class: neither they nor a node over them is worth nothing there. */
    public List<Indicator> leavesOf(String unitClass) {
        var leaves = new ArrayList<Indicator>();
        for (var indicator : indicators) indicator.collectLeaves(unitClass, leaves);
        return leaves;
    }

    int classOrder(String unitClass) {
        for (var i = 0; i < classes.size(); i++) if (classes.get(i).id().equals(unitClass)) return i;
        return -1;
    }

    /** The same rules with other points for one class, by the ids of nodes; nothing is audited. */
    Scheme withPoints(String unitClass, Map<String, BigDecimal> others) {
        var changed = indicators.stream()
                .map(one -> one.withPoints(unitClass, others))
                .toList();
        return new Scheme(
                id,
                title,
                total,
                published,
                rankOn,
                classes,
                changed,
                adjustments,
                least,
                greatest,
                vetoes,
                grades,
                consecutive,
                standardise,
                processes);
    }
}
