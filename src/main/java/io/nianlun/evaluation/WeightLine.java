package io.nianlun.evaluation;

import io.nianlun.evaluation.Indicator.Combine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The totals of a class on a straight line: where siblings are only added up, and apply to every unit, a total is a
 * linear function of one weight with the others rescaled, so that two points of it give all.
 */
final class WeightLine {

    private final Scheme scheme;
    private final List<Integer> places;
    private final List<BigDecimal> starts;
    private final List<BigDecimal> slopes = new ArrayList<>();

    private WeightLine(Scheme scheme, List<Integer> places, List<BigDecimal> starts) {
        this.scheme = scheme;
        this.places = places;
        this.starts = starts;
    }

    /** Whether nothing of a scheme bends the totals but what may stand over or among the siblings. */
    static boolean isPossible(Scheme scheme) {
        return scheme.standardise().isEmpty()
                && scheme.vetoes().stream().allMatch(veto -> veto.when() == null)
                && scheme.nodes().stream().allMatch(node -> node.combine() == Combine.SUM)
                && scheme.leaves().stream().noneMatch(leaf -> leaf.measure() instanceof LimitMeasure);
    }

    /**
     * The line through the totals as they are and those after some steps.
     *
     * @return null where a total is cut off at an end of the range, so that its line is not known
     */
    static WeightLine through(
            Scheme scheme, List<Integer> places, List<BigDecimal> starts, List<BigDecimal> ends, int steps) {
        var line = new WeightLine(scheme, places, starts);
        for (var i = 0; i < places.size(); i++) {
            if (isCut(scheme, starts.get(i)) || isCut(scheme, ends.get(i))) return null;
            line.slopes.add(Decimals.divide(Decimals.subtract(ends.get(i), starts.get(i)), BigDecimal.valueOf(steps)));
        }
        return line;
    }

    private static boolean isCut(Scheme scheme, BigDecimal total) {
        return total.compareTo(scheme.least()) <= 0
                || scheme.greatest() != null && total.compareTo(scheme.greatest()) >= 0;
    }

    /** What is compared after some steps, written over that of the units of the class. */
    void at(int steps, List<BigDecimal> compared) {
        for (var i = 0; i < places.size(); i++) {
            var moved = Decimals.add(starts.get(i), Decimals.multiply(slopes.get(i), BigDecimal.valueOf(steps)));
            var total = Decimals.clamp(moved, scheme.least(), scheme.greatest());
            compared.set(places.get(i), Totals.compared(total, scheme));
        }
    }
}
