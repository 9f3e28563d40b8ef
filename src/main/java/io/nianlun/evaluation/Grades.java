package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How units get their grade.
 *
 * @param ladder best first
 * @param rules tried in this order; a unit takes the first that it fits
 */
public record Grades(List<String> ladder, List<Rule> rules, Rounding rounding, TieAtCut tieAtCut) {

    /** How the exact places of classes become whole ones. */
    public enum Rounding {
        LARGEST_REMAINDER,
        HALF_UP,
        FLOOR,
        CEILING
    }

    /** Whether units that are tied across the last place get in. */
    public enum TieAtCut {
        NEITHER,
        BOTH
    }

    /**
     * One grade and what it takes.
     *
     * @param min the least total; null: none
     * @param quota how many places there are; null: any number
     */
    public record Rule(String grade, BigDecimal min, Quota quota) {

        boolean isUnconditional() {
            return min == null && quota == null;
        }

        boolean fits(BigDecimal compared) {
            return min == null || compared.compareTo(min) >= 0;
        }
    }

    /** A share of the units of a class, or a number outright; each null where the other holds. */
    public record Quota(
            BigDecimal share,
            BigDecimal count,
            Map<String, BigDecimal> shareByClass,
            Map<String, BigDecimal> countByClass) {

        BigDecimal exact(String unitClass, int size) {
            if (countByClass.containsKey(unitClass)) return countByClass.get(unitClass);
            if (shareByClass.containsKey(unitClass)) return share(shareByClass.get(unitClass), size);
            return count != null ? count : share(share, size);
        }

        boolean isShare(String unitClass) {
            return !countByClass.containsKey(unitClass) && (shareByClass.containsKey(unitClass) || count == null);
        }

        private static BigDecimal share(BigDecimal share, int size) {
            return share.multiply(BigDecimal.valueOf(size));
        }
    }

    /** 0 is the best; -1 where the ladder has no such grade. */
    int order(String grade) {
        return ladder.indexOf(grade);
    }
}
