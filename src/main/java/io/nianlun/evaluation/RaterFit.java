package io.nianlun.evaluation;

import io.nianlun.evaluation.RaterReport.Corrected;
import io.nianlun.evaluation.YearData.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits ratings into what the item deserves and how the rater rates: y = α(item) + β(rater) + rest, with the least sum
 * of squared rests, and the β of raters that are linked by common items add up to 0. So a unit that met strict raters is
 * made comparable with one that met mild ones. Items are eliminated first: for raters r, s the equations are
 * Σ_items (δ(r,s) − 1/k) β_s = Σ_items (y_r − m), with k ratings and the mean m of an item.
 */
final class RaterFit {

    private final Map<List<String>, List<Rating>> items = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final int[] groups;
    private final BigDecimal[] effects;

    RaterFit(List<Rating> ratings) {
        for (var rating : ratings) {
            items.computeIfAbsent(RaterTraits.item(rating), absent -> new ArrayList<>())
                    .add(rating);
            places.putIfAbsent(rating.rater(), places.size());
        }
        this.groups = groups();
        this.effects = Equations.solve(matrix(), right());
    }

    BigDecimal effect(String rater) {
        return Decimals.compared(effects[places.get(rater)]);
    }

    int group(String rater) {
        return groups[places.get(rater)];
    }

    List<Corrected> corrected() {
        var corrected = new ArrayList<Corrected>();
        items.forEach((item, ratings) -> {
            var scores = ratings.stream().map(Rating::score).toList();
            var without = ratings.stream()
                    .map(rating -> Decimals.subtract(rating.score(), effects[places.get(rating.rater())]))
                    .toList();
            corrected.add(new Corrected(
                    item.get(0),
                    item.get(1),
                    Decimals.plain(Decimals.mean(scores)),
                    Decimals.plain(Decimals.compared(Decimals.mean(without)))));
        });
        return corrected;
    }

    /** Raters that rated something in common, directly or over others, are one group; numbered from 1. */
    private int[] groups() {
        var group = new int[places.size()];
        for (var i = 0; i < group.length; i++) group[i] = i;
        for (var ratings : items.values())
            for (var rating : ratings) {
                var to = group[places.get(ratings.get(0).rater())];
                var from = group[places.get(rating.rater())];
                for (var i = 0; i < group.length; i++) if (group[i] == from) group[i] = to;
            }
        var numbers = new LinkedHashMap<Integer, Integer>();
        for (var i = 0; i < group.length; i++) {
            numbers.putIfAbsent(group[i], numbers.size() + 1);
            group[i] = numbers.get(group[i]);
        }
        return group;
    }

    private BigDecimal[][] matrix() {
        var size = places.size();
        var matrix = new BigDecimal[size][size];
        // within a group one more equation, Σ β = 0, added to each: without it any level would do
        for (var r = 0; r < size; r++)
            for (var s = 0; s < size; s++) matrix[r][s] = groups[r] == groups[s] ? Decimals.ONE : Decimals.ZERO;
        for (var ratings : items.values()) {
            var share = Decimals.divide(Decimals.ONE, BigDecimal.valueOf(ratings.size()));
            for (var one : ratings) {
                var r = places.get(one.rater());
                matrix[r][r] = Decimals.add(matrix[r][r], Decimals.ONE);
                for (var other : ratings) {
                    var s = places.get(other.rater());
                    matrix[r][s] = Decimals.subtract(matrix[r][s], share);
                }
            }
        }
        return matrix;
    }

    private BigDecimal[] right() {
        var right = new BigDecimal[places.size()];
        Arrays.fill(right, Decimals.ZERO);
        for (var ratings : items.values()) {
            var mean = Decimals.mean(ratings.stream().map(Rating::score).toList());
            for (var rating : ratings) {
                var r = places.get(rating.rater());
                right[r] = Decimals.add(right[r], Decimals.subtract(rating.score(), mean));
            }
        }
        return right;
    }
}
