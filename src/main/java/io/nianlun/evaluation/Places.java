package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rounds the exact places of the classes to whole ones. */
final class Places {

    /** @param exact the places before rounding */
    record Share(String unitClass, int size, BigDecimal exact) {}

    private Places() {}

    /** The whole places, in the order of the shares (the order of classes). */
    static List<Integer> of(List<Share> shares, Grades.Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> each(shares, RoundingMode.HALF_UP);
            case FLOOR -> each(shares, RoundingMode.FLOOR);
            case CEILING -> each(shares, RoundingMode.CEILING);
            case LARGEST_REMAINDER -> largestRemainder(shares);
        };
    }

    private static List<Integer> each(List<Share> shares, RoundingMode mode) {
        return shares.stream().map(share -> whole(share.exact, mode)).toList();
    }

    /** In all as many as the rounded sum; those left over go to the largest remainders, then to the larger class. */
    private static List<Integer> largestRemainder(List<Share> shares) {
        var places = new ArrayList<>(each(shares, RoundingMode.FLOOR));
        var sum = shares.stream().map(Share::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = whole(sum, RoundingMode.HALF_UP)
                - places.stream().mapToInt(Integer::intValue).sum();
        var order = new ArrayList<Integer>();
        for (var i = 0; i < shares.size(); i++) order.add(i);
        order.sort(Comparator.comparing((Integer i) -> remainder(shares.get(i)))
                .reversed()
                .thenComparing(i -> -shares.get(i).size)
                .thenComparing(i -> i));
        for (var i = 0; i < left; i++) places.set(order.get(i), places.get(order.get(i)) + 1);
        return places;
    }

    private static BigDecimal remainder(Share share) {
        return share.exact.subtract(share.exact.setScale(0, RoundingMode.FLOOR));
    }

    private static int whole(BigDecimal exact, RoundingMode mode) {
        return exact.setScale(0, mode).intValueExact();
    }
}
