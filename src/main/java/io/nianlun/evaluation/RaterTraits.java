package io.nianlun.evaluation;

import io.nianlun.evaluation.YearData.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What sets the raters of one panel apart; {@link RaterReport.Rater} has the formulas. */
final class RaterTraits {

    private final Map<String, List<Rating>> byRater;
    private final Map<List<String>, BigDecimal> means = new HashMap<>();
    private final Map<List<String>, Integer> counts = new HashMap<>();

    RaterTraits(List<Rating> ratings) {
        this.byRater =
                ratings.stream().collect(Collectors.groupingBy(Rating::rater, TreeMap::new, Collectors.toList()));
        var items = new LinkedHashMap<List<String>, List<BigDecimal>>();
        for (var rating : ratings)
            items.computeIfAbsent(item(rating), absent -> new ArrayList<>()).add(rating.score());
        items.forEach((item, scores) -> {
            means.put(item, Decimals.mean(scores));
            counts.put(item, scores.size());
        });
    }

    static List<String> item(Rating rating) {
        return List.of(rating.unit(), rating.indicator());
    }

    Collection<String> raters() {
        return byRater.keySet();
    }

    int ratings(String rater) {
        return byRater.get(rater).size();
    }

    BigDecimal severity(String rater) {
        return away(rater, rating -> true);
    }

    BigDecimal favour(String rater, Set<String> ownLine) {
        var own = away(rater, rating -> ownLine.contains(rating.unit()));
        var others = away(rater, rating -> !ownLine.contains(rating.unit()));
        return own == null || others == null ? null : Decimals.subtract(own, others);
    }

    /** The mean distance from the items' means; an item that nobody else rated says nothing. */
    private BigDecimal away(String rater, Predicate<Rating> counted) {
        var away = byRater.get(rater).stream()
                .filter(counted)
                .filter(rating -> counts.get(item(rating)) > 1)
                .map(rating -> Decimals.subtract(rating.score(), means.get(item(rating))))
                .toList();
        return away.isEmpty() ? null : Decimals.mean(away);
    }

    BigDecimal spread(String rater) {
        return besideAll(rater, this::deviation);
    }

    BigDecimal halo(String rater) {
        var share = besideAll(rater, this::insideUnits);
        return share == null ? null : Decimals.subtract(Decimals.ONE, share);
    }

    private BigDecimal besideAll(String rater, Function<String, BigDecimal> trait) {
        var own = trait.apply(rater);
        var all = raters().stream().map(trait).filter(Objects::nonNull).toList();
        if (own == null || Decimals.mean(all).signum() == 0) return null;
        return Decimals.divide(own, Decimals.mean(all));
    }

    private BigDecimal deviation(String rater) {
        return deviation(byRater.get(rater).stream().map(Rating::score).toList());
    }

    /** The mean, over the units of which two indicators or more were rated, of the deviation between them. */
    private BigDecimal insideUnits(String rater) {
        var inside = byRater.get(rater).stream()
                .collect(Collectors.groupingBy(
                        Rating::unit, TreeMap::new, Collectors.mapping(Rating::score, Collectors.toList())))
                .values()
                .stream()
                .map(RaterTraits::deviation)
                .filter(Objects::nonNull)
                .toList();
        return inside.isEmpty() ? null : Decimals.mean(inside);
    }

    /** The population's standard deviation; null under two numbers. */
    private static BigDecimal deviation(List<BigDecimal> scores) {
        if (scores.size() < 2) return null;
        var mean = Decimals.mean(scores);
        var squares = scores.stream()
                .map(score -> Decimals.subtract(score, mean))
                .map(away -> Decimals.multiply(away, away))
                .toList();
        return Decimals.root(Decimals.mean(squares));
    }
}
