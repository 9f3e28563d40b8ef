package io.nianlun.scoring;

import io.nianlun.evaluation.ActualMeasure;
import io.nianlun.evaluation.Indicator;
import io.nianlun.evaluation.LimitMeasure;
import java.util.Map;
import java.util.Set;

/** Which parts of a figure a leaf reads. */
public final class FigureParts {

    private FigureParts() {}

    public static boolean readsActual(Indicator leaf) {
        return parts(leaf).contains("actual");
    }

    public static boolean readsTarget(Indicator leaf) {
        return parts(leaf).contains("target");
    }

    public static boolean readsScore(Indicator leaf) {
        return parts(leaf).contains("score");
    }

    static boolean readsEffect(Indicator leaf) {
        return parts(leaf).contains("effect");
    }

    /** Whether the leaf reads any part of a figure. */
    public static boolean readsFigure(Indicator leaf) {
        return readsActual(leaf) || readsTarget(leaf) || readsScore(leaf);
    }

    static boolean needsPositiveTarget(Indicator leaf) {
        return leaf.measure() instanceof ActualMeasure measure && measure.needsTarget();
    }

    /** Whether the leaf's score comes from events that name it. */
    public static boolean readsEvents(Indicator leaf) {
        return leaf.measure() instanceof LimitMeasure;
    }

    public static Map<String, ?> tariff(Indicator leaf) {
        return leaf.measure() instanceof LimitMeasure measure ? measure.tariff() : Map.of();
    }

    private static Set<String> parts(Indicator leaf) {
        return leaf.measure().reads();
    }
}
