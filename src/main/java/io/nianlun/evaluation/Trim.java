package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The {@code each} highest and lowest are dropped where there are at least {@code from}. */
record Trim(int from, int each) {

    List<BigDecimal> kept(List<BigDecimal> scores) {
        if (scores.size() < from) return scores;
        var sorted = new ArrayList<>(scores);
        sorted.sort(null);
        return sorted.subList(each, sorted.size() - each);
    }

    /** What is left of scores, with a step that names what was dropped; a trim may be null. */
    static List<BigDecimal> apply(Trim trim, List<BigDecimal> scores, Trace trace) {
        if (trim == null || scores.size() < trim.from) return scores;
        if (trace.on()) {
            var sorted = scores.stream().sorted().toList();
            trace.say(
                    "dropped",
                    Trace.join(", ", sorted.subList(0, trim.each)),
                    Trace.join(", ", sorted.subList(sorted.size() - trim.each, sorted.size())));
        }
        return trim.kept(scores);
    }

    /** The arithmetic of a mean. */
    static String shownMean(List<BigDecimal> scores) {
        return "(" + Trace.join(" + ", scores) + ") / " + scores.size();
    }
}
