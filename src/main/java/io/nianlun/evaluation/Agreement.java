package io.nianlun.evaluation;

import io.nianlun.evaluation.YearData.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kendall's coefficient of concordance. With m raters, n items that all of them rated, R the sum of an item's ranks and T
 * = Σ (t³ − t) over each rater's ties of t items: W = (12 Σ R² − 3 m² n (n + 1)²) / (m² n (n² − 1) − m Σ T).
 */
final class Agreement {

    private Agreement() {}

    /** Null where fewer than two raters or common items are there, or nobody tells any apart. */
    static BigDecimal of(List<Rating> ratings) {
        var scores = new TreeMap<String, Map<List<String>, BigDecimal>>();
        for (var rating : ratings)
            scores.computeIfAbsent(rating.rater(), absent -> new HashMap<>())
                    .put(RaterTraits.item(rating), rating.score());
        var common = new ArrayList<>(scores.values().iterator().next().keySet());
        scores.values().forEach(own -> common.retainAll(own.keySet()));
        if (scores.size() < 2 || common.size() < 2) return null;
        var sums = new HashMap<List<String>, BigDecimal>();
        var ties = 0L;
        for (var own : scores.values()) {
            var all = new PeerGroup(common.stream().map(own::get).toList());
            for (var item : common) {
                var under = all.under(own.get(item));
                var equal = all.size() - under - all.over(own.get(item));
                sums.merge(item, BigDecimal.valueOf(2L * under + equal + 1), BigDecimal::add);
                // each of t tied items brings t² − 1, together t³ − t
                ties += (long) equal * equal - 1;
            }
        }
        return concordance(scores.size(), common.size(), sums, ties);
    }

    /** @param sums of twice the ranks, so that ties need no halves */
    private static BigDecimal concordance(long raters, long items, Map<List<String>, BigDecimal> sums, long ties) {
        var squares = Decimals.sum(
                sums.values().stream().map(sum -> Decimals.multiply(sum, sum)).toList());
        var above = squares.multiply(BigDecimal.valueOf(3))
                .subtract(BigDecimal.valueOf(3 * raters * raters * items * (items + 1) * (items + 1)));
        var below = BigDecimal.valueOf(raters * raters * items * (items * items - 1) - raters * ties);
        return below.signum() == 0 ? null : Decimals.divide(above, below);
    }
}
