package io.nianlun.aggregation;

import java.util.List;

/**
 * What one person decided about the gaps of a year at one time.
 *
 * @param verdict {@code approve} or {@code return} by another person; null before
 * @param verdictReason why it was sent back; null where it was not, or without a word
 */
record GapRound(
        String cycle, int number, String decidedBy, String verdict, String verdictReason, List<GapDecision> decisions) {

    boolean isReturned() {
        return "return".equals(verdict);
    }
}
