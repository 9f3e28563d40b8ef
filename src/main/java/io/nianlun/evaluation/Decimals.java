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
    private static final int SHORT = 12;
    private static final int SHORT_SCALE = 6;
    private static final long SHORT_POWER = 1_000_000;
    static final int COMPARED = 12;
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
        var quotient = shortQuotient(a, b);
        return quotient == null ? a.divide(b, DIGITS) : quotient;
    }

    /**
     * A quotient that ends after a few digits, worked out in machine words; null where it does not. The library would
     * work out 34 digits and strip the zeros again one by one, which costs most of an evaluation's time.
     */
    private static BigDecimal shortQuotient(BigDecimal a, BigDecimal b) {
        if (a.precision() > SHORT || b.precision() > SHORT || b.signum() == 0) return null;
        var dividend = a.unscaledValue().longValue() * SHORT_POWER;
        var divisor = b.unscaledValue().longValue();
        return dividend % divisor == 0
                ? BigDecimal.valueOf(dividend / divisor, a.scale() - b.scale() + SHORT_SCALE)
                : null;
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
        if (x.scale() <= SHOWN) return plain(x).toPlainString();
        // a remainder in the last of 34 digits shall not turn 75 into 74.9999999999…
        var text = (x.scale() > KEPT ? x.setScale(KEPT, RoundingMode.HALF_UP) : x).toPlainString();
        var cut = text.indexOf('.') + 1 + SHOWN;
        for (var i = cut; i < text.length(); i++) if (text.charAt(i) != '0') return text.substring(0, cut) + "…";
        return plain(new BigDecimal(text.substring(0, cut))).toPlainString();
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
