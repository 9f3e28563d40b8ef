package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** Decimal arithmetic of 34 digits; nothing is rounded to fewer but a published total. */
final class Decimals {

    static final BigDecimal ZERO = BigDecimal.ZERO;
    static final BigDecimal ONE = BigDecimal.ONE;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int COMPARED = 12;
    private static final int SHOWN = 10;
    private static final int KEPT = 24;
    private static final int GREATEST_EXPONENT = 24;

    private Decimals() {}

    static BigDecimal add(BigDecimal a, BigDecimal b) {
        return a.add(b, DIGITS);
    }

    static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return a.subtract(b, DIGITS);
    }

    static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return a.multiply(b, DIGITS);
    }

    static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    static BigDecimal root(BigDecimal a) {
        return a.sqrt(DIGITS);
    }

    static BigDecimal sum(Collection<BigDecimal> all) {
        var sum = ZERO;
        for (var one : all) sum = add(sum, one);
        return sum;
    }

    static BigDecimal mean(Collection<BigDecimal> all) {
        return divide(sum(all), BigDecimal.valueOf(all.size()));
    }

    /** The share of points that a score earns: points × score / 100. */
    static BigDecimal percent(BigDecimal points, BigDecimal score) {
        return multiply(points, score).movePointLeft(2);
    }

    /** Times a hundred. */
    static BigDecimal hundredfold(BigDecimal share) {
        return share.movePointRight(2);
    }

    /** Between both ends; an end that is null does not limit. */
    static BigDecimal clamp(BigDecimal x, BigDecimal min, BigDecimal max) {
        var low = min == null ? x : x.max(min);
        return max == null ? low : low.min(max);
    }

    /** As totals are compared: twelve decimals, so that what is equal as fractions is equal here. */
    static BigDecimal compared(BigDecimal x) {
        return x.setScale(COMPARED, RoundingMode.HALF_UP);
    }

    /** Without the zeros at its end and without an exponent, as it is sent. */
    static BigDecimal plain(BigDecimal x) {
        if (x == null) return null;
        if (x.signum() == 0) return ZERO;
        var stripped = x.scale() > 0 ? x.stripTrailingZeros() : x;
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As a step prints it: ten decimals at most, "…" where more follow. */
    static String shown(BigDecimal x) {
        // a remainder in the last of 34 digits shall not turn 75 into 74.9999999999…
        var plain = plain(x.scale() > KEPT ? x.setScale(KEPT, RoundingMode.HALF_UP) : x);
        if (plain.scale() <= SHOWN) return plain.toPlainString();
        var cut = plain.setScale(SHOWN, RoundingMode.DOWN);
        return (cut.signum() == 0 && plain.signum() < 0 ? "-" : "") + cut.toPlainString() + "…";
    }

    /** A number that a person could mean; one of 1E+999999999 would cost gigabytes as soon as it is printed. */
    static boolean isSane(BigDecimal x) {
        return x.precision() <= 34
                && Math.abs((long) x.precision() - x.scale()) <= GREATEST_EXPONENT
                && x.scale() <= 34;
    }

    static boolean isInteger(BigDecimal x) {
        return x.signum() == 0 || x.scale() <= 0 || x.stripTrailingZeros().scale() <= 0;
    }
}
