package io.nianlun.assessment;

import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.evaluation.RatingMeasure;
import io.nianlun.evaluation.ThreeByThreeMeasure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a session gives its units in points and places: the mean of all ratings of each item, weighed by its points. It
 * tells how the panel judged; the scores of the year are the scheme's, with its roles and trims.
 */
@Component
class SessionPoints {

    private final Sheets sheets;
    private final RaterRoles roles;
    private final RatingRepository ratings;

    SessionPoints(Sheets sheets, RaterRoles roles, RatingRepository ratings) {
        this.sheets = sheets;
        this.roles = roles;
        this.ratings = ratings;
    }

    /** @param score of a unit of the panel; null where nothing of it was rated */
    record Points(String name, BigDecimal score, Integer rank) {}

    /** By unit in the cycle's order. */
    Map<String, Points> of(String cycle, String panel) {
        var rows = sheets
                .rows(
                        cycle,
                        participant -> panel.equals(participant.panel()),
                        leaf -> leaf.measure() instanceof ThreeByThreeMeasure
                                || leaf.measure() instanceof RatingMeasure && !roles.areLeaders(leaf.measure()))
                .stream()
                .collect(Collectors.groupingBy(SheetRow::unit, LinkedHashMap::new, Collectors.toList()));
        var said = ratings.ofPanel(cycle, panel).stream()
                .collect(Collectors.groupingBy(rating -> rating.unit() + "/" + rating.indicator()));
        var scores = new LinkedHashMap<String, BigDecimal>();
        rows.forEach((unit, items) -> scores.put(unit, score(items, said)));
        var points = new LinkedHashMap<String, Points>();
        rows.forEach((unit, items) -> points.put(
                unit, new Points(items.get(0).unitName(), scores.get(unit), rank(scores.get(unit), scores))));
        return points;
    }

    private static BigDecimal score(List<SheetRow> items, Map<String, List<Rating>> said) {
        var sum = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        for (var item : items) {
            var of = said.getOrDefault(item.unit() + "/" + item.indicator(), List.of());
            if (of.isEmpty()) continue;
            var total = of.stream().map(Rating::score).reduce(BigDecimal.ZERO, BigDecimal::add);
            sum = sum.add(item.points().multiply(total.divide(BigDecimal.valueOf(of.size()), MathContext.DECIMAL128)));
            weight = weight.add(item.points());
        }
        return weight.signum() == 0
                ? null
                : sum.divide(weight, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
    }

    private static Integer rank(BigDecimal own, Map<String, BigDecimal> scores) {
        if (own == null) return null;
        return 1
                + (int) scores.values().stream()
                        .filter(other -> other != null && other.compareTo(own) > 0)
                        .count();
    }
}
