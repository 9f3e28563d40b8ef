package io.nianlun.evaluation;

import java.util.LinkedHashSet;
import java.util.Set;

/** A measure that reads the actual value of a figure, or what an expression makes of the figures in its place. */
public sealed interface ActualMeasure extends Measure
        permits CompletionMeasure,
                StepMeasure,
                EfficacyMeasure,
                IntervalMeasure,
                BandedEfficacyMeasure,
                TableMeasure,
                PeersMeasure,
                RankMeasure,
                BaseEffectMeasure,
                ReachMeasure {

    /** Stands in place of the figure's {@code actual}; null: the figure's own. */
    Expression value();

    @Override
    default Set<String> reads() {
        var parts = new LinkedHashSet<>(value() == null ? Set.of("actual") : value().ownNames());
        if (needsTarget()) parts.add("target");
        return parts;
    }

    /** Whether the figure needs a target over zero. */
    default boolean needsTarget() {
        return false;
    }
}
