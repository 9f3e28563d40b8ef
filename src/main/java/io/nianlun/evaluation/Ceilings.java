package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What units could earn at most; null stands for "without limit". */
final class Ceilings {

    private final Scheme scheme;

    Ceilings(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The points of all indicators where every one gives its greatest score, in the best class. */
    BigDecimal ofIndicators() {
        return ofClasses(false);
    }

    /**
     * The greatest total that a unit could ever have: what does not apply to it leaves its points to the others, so
     * that a single indicator may fill a branch.
     */
    BigDecimal ofTotals() {
        var indicators = ofClasses(true);
        var bonuses = ofBonuses();
        var earned = indicators == null || bonuses == null ? null : Decimals.add(indicators, bonuses);
        if (earned == null) return scheme.greatest();
        return scheme.greatest() == null ? earned : earned.min(scheme.greatest());
    }

    BigDecimal ofBonuses() {
        var sum = Decimals.ZERO;
        for (var adjustment : scheme.adjustments()) {
            if (adjustment.sign() != Adjustment.Sign.BONUS) continue;
            var most = of(adjustment);
            if (most == null) return null;
            sum = Decimals.add(sum, most);
        }
        return sum;
    }

    private BigDecimal ofClasses(boolean anyPart) {
        var greatest = Decimals.ZERO;
        for (var unitClass : scheme.classes()) {
            var score = ofBranch(scheme.indicators(), Indicator.Combine.SUM, unitClass.id(), anyPart);
            if (score == null) return null;
            greatest = greatest.max(Decimals.percent(scheme.total(), score));
        }
        return greatest;
    }

    private BigDecimal ofNode(Indicator node, String unitClass, boolean anyPart) {
        if (!node.isLeaf()) return ofBranch(node.children(), node.combine(), unitClass, anyPart);
        var greatest = node.measure().greatest();
        return greatest == null ? null : greatest.max(Decimals.ZERO);
    }

    private BigDecimal ofBranch(
            List<Indicator> children, Indicator.Combine combine, String unitClass, boolean anyPart) {
        var scores = new ArrayList<BigDecimal>();
        var points = Decimals.ZERO;
        var earned = Decimals.ZERO;
        for (var child : children) {
            var own = child.points(unitClass);
            if (own.signum() == 0) continue;
            var score = ofNode(child, unitClass, anyPart);
            if (score == null) return null;
            scores.add(score);
            points = Decimals.add(points, own);
            earned = Decimals.add(earned, Decimals.multiply(own, score));
        }
        if (scores.isEmpty()) return Decimals.ZERO;
        if (combine == Indicator.Combine.MAX || anyPart && combine == Indicator.Combine.MIN)
            return scores.stream().reduce(BigDecimal::max).orElseThrow();
        if (combine == Indicator.Combine.MIN)
            return scores.stream().reduce(BigDecimal::min).orElseThrow();
        if (combine == Indicator.Combine.PRODUCT) return product(scores, anyPart);
        if (anyPart) return scores.stream().reduce(BigDecimal::max).orElseThrow();
        return Decimals.divide(earned, points);
    }

    private static BigDecimal product(List<BigDecimal> scores, boolean anyPart) {
        var all = Decimals.HUNDRED;
        // a child under 100 only lowers the product, so the best part leaves it out
        for (var score : scores) all = Decimals.percent(all, anyPart ? score.max(Decimals.HUNDRED) : score);
        return all;
    }

    private static BigDecimal of(Adjustment adjustment) {
        BigDecimal most;
        if (!adjustment.children().isEmpty()) {
            most = Decimals.ZERO;
            for (var child : adjustment.children()) {
                var one = of(child);
                most = one == null || most == null ? null : Decimals.add(most, one);
            }
        } else {
            most = adjustment.measure() == null ? null : adjustment.measure().greatest();
        }
        if (adjustment.cap() == null) return most;
        return most == null ? adjustment.cap() : most.min(adjustment.cap());
    }
}
