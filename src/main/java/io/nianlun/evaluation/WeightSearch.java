package io.nianlun.evaluation;

import io.nianlun.evaluation.Indicator.Combine;
import io.nianlun.evaluation.Robustness.WeightChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Finds, for each unit, the node whose weight has to change least to change its grade. Every weight of every class is
 * moved towards 0 and towards the sum of its siblings, the siblings rescaled in proportion, in 1024 parts: at 1, 2, 4 …
 * parts first, and where a grade differs, the interval is halved down to one part. What flips and flips back between
 * two of these points is not seen. Siblings whose points a unit of the class divides in its own way are left as they
 * are: the scheme's weights do not reach that unit.
 */
final class WeightSearch {

    private static final int PARTS = 1024;

    private final Scheme scheme;
    private final Reweighing year;
    private final List<Standing> standings;
    private final List<String> grades;
    private final WeightChange[] best;
    private final boolean isLinear;

    WeightSearch(Scheme scheme, Reweighing year, List<Standing> standings, List<String> grades) {
        this.scheme = scheme;
        this.year = year;
        this.standings = standings;
        this.grades = grades;
        this.best = new WeightChange[standings.size()];
        this.isLinear = WeightLine.isPossible(scheme)
                && standings.stream().allMatch(one -> one.unit().without().isEmpty());
    }

    /** By the place of the unit; null where no single weight changes its grade. */
    WeightChange[] work() {
        for (var unitClass : scheme.classes()) {
            var id = unitClass.id();
            if (standings.stream()
                    .noneMatch(one -> one.isPlaced() && one.unit().unitClass().equals(id))) continue;
            siblings(scheme.indicators(), id);
        }
        return best;
    }

    private void siblings(List<Indicator> nodes, String unitClass) {
        var weighed = nodes.stream()
                .filter(node -> node.points(unitClass).signum() > 0)
                .toList();
        if (weighed.size() > 1 && !isDivided(weighed, unitClass))
            for (var node : weighed) {
                new Way(node, weighed, unitClass, false).search();
                new Way(node, weighed, unitClass, true).search();
            }
        for (var node : weighed) below(node, unitClass);
    }

    private boolean isDivided(List<Indicator> nodes, String unitClass) {
        var ids = nodes.stream().map(Indicator::id).collect(Collectors.toSet());
        return standings.stream()
                .map(Standing::unit)
                .anyMatch(unit -> unit.unitClass().equals(unitClass) && unit.divides(ids));
    }

    private void below(Indicator node, String unitClass) {
        if (node.combine() == Combine.SUM) siblings(node.children(), unitClass);
        else for (var child : node.children()) if (child.points(unitClass).signum() > 0) below(child, unitClass);
    }

    /** One weight on its way to one of its ends. */
    private final class Way {

        private final Indicator node;
        private final List<Indicator> siblings;
        private final String unitClass;
        private final BigDecimal sum;
        private final BigDecimal from;
        private final BigDecimal part;
        private final Map<Integer, List<String>> known = new HashMap<>();
        private WeightLine line;

        Way(Indicator node, List<Indicator> siblings, String unitClass, boolean up) {
            this.node = node;
            this.siblings = siblings;
            this.unitClass = unitClass;
            this.sum = Decimals.sum(
                    siblings.stream().map(one -> one.points(unitClass)).toList());
            this.from = node.points(unitClass);
            var end = up ? sum : Decimals.ZERO;
            this.part = Decimals.divide(Decimals.subtract(end, from), BigDecimal.valueOf(PARTS));
        }

        void search() {
            line = isLinear ? line() : null;
            var low = 0;
            for (var high = 1; high < PARTS; high = Math.min(high * 2, PARTS - 1)) {
                search(low, high);
                low = high;
                if (high == PARTS - 1) return;
            }
        }

        private void search(int low, int high) {
            var flipping = new ArrayList<Integer>();
            for (var unit = 0; unit < best.length; unit++)
                if (isOpen(unit, low)
                        && Objects.equals(at(low).get(unit), grades.get(unit))
                        && !Objects.equals(at(high).get(unit), grades.get(unit))) flipping.add(unit);
            if (flipping.isEmpty()) return;
            if (high - low == 1) {
                flipping.forEach(unit -> flips(unit, high));
                return;
            }
            var middle = (low + high) >>> 1;
            search(low, middle);
            search(middle, high);
        }

        /** Whether the unit may yet flip nearer than with any weight before. */
        private boolean isOpen(int unit, int low) {
            var standing = standings.get(unit);
            return standing.isPlaced()
                    && standing.unit().unitClass().equals(unitClass)
                    && (best[unit] == null || share(low + 1).compareTo(best[unit].share()) < 0);
        }

        private void flips(int unit, int parts) {
            best[unit] = new WeightChange(
                    node.id(),
                    Decimals.plain(from),
                    Decimals.plain(weight(parts)),
                    Decimals.plain(part.abs()),
                    Decimals.plain(share(parts)),
                    at(parts).get(unit));
        }

        private BigDecimal share(int parts) {
            return Decimals.divide(Decimals.multiply(part.abs(), BigDecimal.valueOf(parts)), sum);
        }

        private BigDecimal weight(int parts) {
            return Decimals.add(from, Decimals.multiply(part, BigDecimal.valueOf(parts)));
        }

        private List<String> at(int parts) {
            return parts == 0 ? grades : known.computeIfAbsent(parts, this::gradesAt);
        }

        private WeightLine line() {
            var places = new ArrayList<Integer>();
            for (var i = 0; i < standings.size(); i++)
                if (standings.get(i).unit().unitClass().equals(unitClass)) places.add(i);
            var starts = year.totals(places, unitClass, Map.of());
            return WeightLine.through(
                    scheme, places, starts, year.totals(places, unitClass, points(PARTS / 2)), PARTS / 2);
        }

        private List<String> gradesAt(int parts) {
            if (line != null) {
                var compared = new ArrayList<>(
                        standings.stream().map(Standing::compared).toList());
                line.at(parts, compared);
                return year.grades(standings, compared);
            }
            var moved = year.standings(unitClass, points(parts));
            return year.grades(moved, moved.stream().map(Standing::compared).toList());
        }

        private Map<String, BigDecimal> points(int parts) {
            var points = new HashMap<String, BigDecimal>();
            var others = Decimals.divide(Decimals.subtract(sum, weight(parts)), Decimals.subtract(sum, from));
            for (var sibling : siblings) points.put(sibling.id(), Decimals.multiply(sibling.points(unitClass), others));
            points.put(node.id(), weight(parts));
            return points;
        }
    }
}
