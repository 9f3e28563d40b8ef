package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.Set;

/** How what is known of a unit becomes the score of a leaf. */
public sealed interface Measure
        permits GivenMeasure,
                FormulaMeasure,
                LimitMeasure,
                RatingMeasure,
                SurveyMeasure,
                ThreeByThreeMeasure,
                ActualMeasure {

    /** The name of the method as the scheme has it. */
    String method();

    /** Which parts of the leaf's own figure it reads: {@code actual}, {@code target}, {@code score} … */
    default Set<String> reads() {
        return Set.of();
    }

    /** Whether people's judgement makes the score: ratings, bands, ballots. */
    default boolean isJudged() {
        return this instanceof RatingMeasure || this instanceof ThreeByThreeMeasure || this instanceof SurveyMeasure;
    }

    /** The greatest score that it can give; null where there is none. */
    BigDecimal greatest();

    /** The score, or null where something is missing that the leaf then names. */
    BigDecimal score(Leaf leaf);
}
