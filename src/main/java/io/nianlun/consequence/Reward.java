package io.nianlun.consequence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What one person gets for a unit's grade: base × coefficient of the grade × coefficient of the post. */
record Reward(
        String unit,
        String person,
        String post,
        String grade,
        BigDecimal base,
        BigDecimal gradeRate,
        BigDecimal postRate,
        BigDecimal amount) {

    static Reward of(
            String unit,
            String person,
            String post,
            String grade,
            BigDecimal base,
            BigDecimal gradeRate,
            BigDecimal postRate,
            int decimals) {
        var amount = base.multiply(gradeRate).multiply(postRate).setScale(decimals, RoundingMode.HALF_UP);
        return new Reward(unit, person, post, grade, base, gradeRate, postRate, amount);
    }
}
