package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A panel fixes the band first, then every rater scores inside it (三三分档).
 *
 * @param floor the lower end of band C
 * @param trim null: no rating is dropped
 */
public record ThreeByThreeMeasure(BigDecimal floor, Trim trim) implements Measure {

    private static final List<String> PARTS = List.of("-", "0", "+");
    private static final List<String> BANDS = List.of("A+", "A0", "A-", "B+", "B0", "B-", "C+", "C0", "C-");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);
    private static final BigDecimal NINETY = BigDecimal.valueOf(90);

    @Override
    public String method() {
        return "threeByThree";
    }

    @Override
    public BigDecimal greatest() {
        return Decimals.HUNDRED;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var ratings = leaf.facts().ratings(leaf.id());
        if (ratings.isEmpty()) return leaf.lacks("rating");
        var trace = leaf.trace();
        trace.say("band", ratings.get(0).band());
        var kept = Trim.apply(trim, ratings.stream().map(YearData.Rating::score).toList(), trace);
        var score = Decimals.mean(kept);
        if (trace.on()) trace.line("score", Trim.shownMean(kept), score);
        return score;
    }

    /** All bands, the best first: A+ A0 A- B+ … C-. */
    public static List<String> bands() {
        return BANDS;
    }

    /** The band in which a score lies; null for one under the floor or over 100. */
    public String bandOf(BigDecimal score) {
        return BANDS.stream().filter(band -> contains(band, score)).findFirst().orElse(null);
    }

    /** The lower edge of a band, which belongs to it; thirds are rounded to two decimals and only to be read. */
    public BigDecimal from(String band) {
        var part = BigDecimal.valueOf(PARTS.indexOf(band.substring(1)));
        return low(band).add(width(band).multiply(part).divide(THREE, 2, RoundingMode.HALF_UP));
    }

    /** The upper edge of a band, which belongs to the next one; 100 to A+. */
    public BigDecimal to(String band) {
        var part = BigDecimal.valueOf(PARTS.indexOf(band.substring(1)) + 1);
        return low(band).add(width(band).multiply(part).divide(THREE, 2, RoundingMode.HALF_UP));
    }

    public boolean isBand(String band) {
        return band.length() == 2 && "ABC".indexOf(band.charAt(0)) >= 0 && PARTS.contains(band.substring(1));
    }

    /** Whether a score lies in a band; a lower edge belongs to the band above it, 100 to A+. */
    public boolean contains(String band, BigDecimal score) {
        var low = low(band);
        var width = width(band);
        var part = BigDecimal.valueOf(PARTS.indexOf(band.substring(1)));
        // three times everything, since the thirds themselves have no end
        var tripled = score.multiply(THREE);
        var from = low.multiply(THREE).add(width.multiply(part));
        var to = from.add(width);
        if (tripled.compareTo(from) < 0) return false;
        return tripled.compareTo(to) < 0 || band.equals("A+") && tripled.compareTo(to) == 0;
    }

    private BigDecimal low(String band) {
        return switch (band.charAt(0)) {
            case 'A' -> NINETY;
            case 'B' -> EIGHTY;
            default -> floor;
        };
    }

    private BigDecimal width(String band) {
        return band.charAt(0) == 'C' ? EIGHTY.subtract(floor) : BigDecimal.TEN;
    }
}
