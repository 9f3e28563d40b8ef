package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of the tree of indicators: a branch with children, or a leaf with a measure.
 *
 * @param points what it is worth, unless {@code pointsByClass} says otherwise
 * @param outOf what the children add up to where they are on a scale of their own; else null
 * @param combine how the children make the branch's score
 * @param measure null on a branch
 * @param source where the figure comes from; null if not said
 * @param department the office that certifies the figure; null if not said
 */
public record Indicator(
        String id,
        String title,
        BigDecimal points,
        Map<String, BigDecimal> pointsByClass,
        BigDecimal outOf,
        Combine combine,
        List<Indicator> children,
        Measure measure,
        String source,
        String department) {

    /** How the scores of children make the score of their branch. */
    public enum Combine {
        SUM,
        MIN,
        MAX,
        PRODUCT
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** What it is worth for units of a class; 0: it does not apply to them. */
    public BigDecimal points(String unitClass) {
        return pointsByClass.isEmpty() ? points : pointsByClass.getOrDefault(unitClass, points);
    }

    void collect(List<Indicator> nodes) {
        nodes.add(this);
        for (var child : children) child.collect(nodes);
    }

    void collectLeaves(String unitClass, List<Indicator> leaves) {
        if (points(unitClass).signum() == 0) return;
        if (isLeaf()) leaves.add(this);
        for (var child : children) child.collectLeaves(unitClass, leaves);
    }

    /** The same tree with other points for one class, by the ids of nodes. */
    Indicator withPoints(String unitClass, Map<String, BigDecimal> others) {
        var own = pointsByClass;
        if (others.containsKey(id)) {
            own = new HashMap<>(pointsByClass);
            own.put(unitClass, others.get(id));
        }
        var below = children.stream()
                .map(child -> child.withPoints(unitClass, others))
                .toList();
        return new Indicator(id, title, points, own, outOf, combine, below, measure, source, department);
    }
}
