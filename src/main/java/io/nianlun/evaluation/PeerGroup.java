package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.List;

/** The values of all units that are compared with each other, ascending. */
final class PeerGroup {

    private final List<BigDecimal> values;

    PeerGroup(List<BigDecimal> values) {
        this.values = values.stream().sorted().toList();
    }

    int size() {
        return values.size();
    }

    BigDecimal least() {
        return values.get(0);
    }

    BigDecimal greatest() {
        return values.get(values.size() - 1);
    }

    /** How many are less than a value. */
    int under(BigDecimal value) {
        var low = 0;
        var high = values.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (values.get(middle).compareTo(value) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** How many are greater than a value. */
    int over(BigDecimal value) {
        var low = 0;
        var high = values.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (values.get(middle).compareTo(value) <= 0) low = middle + 1;
            else high = middle;
        }
        return values.size() - low;
    }
}
