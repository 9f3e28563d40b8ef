package io.nianlun.consequence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a unit that came last in a year mends it.
 *
 * @param talk when it was held, what kind it was and what was said; null before
 * @param plan the newest; null before
 * @param closedAt null while it goes on
 */
record Rectification(
        String id,
        String cycle,
        String unit,
        String grade,
        OffsetDateTime openedAt,
        Talk talk,
        Plan plan,
        OffsetDateTime closedAt) {

    record Talk(String kind, String on, String present, String content) {}

    /** @param verdict approve or return; null while nobody has checked it */
    record Plan(int version, String statement, List<Measure> measures, String verdict, String verdictReason) {}

    /** @param done null while nobody has checked it */
    record Measure(String measure, String owner, LocalDate due, Boolean done, String finding) {}

    /** talk, plan, check or closed: what comes next. */
    String state() {
        if (closedAt != null) return "closed";
        if (talk == null) return "talk";
        return plan == null || "return".equals(plan.verdict()) ? "plan" : "check";
    }
}
