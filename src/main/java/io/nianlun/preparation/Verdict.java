package io.nianlun.preparation;

import java.time.OffsetDateTime;

/**
 * What was decided about one version of the plan or one round of a unit's targets.
 *
 * @param step at which task: a review says less than an approval
 */
record Verdict(int version, String step, String choice, String reason, String by, OffsetDateTime at) {

    boolean isReturn() {
        return "return".equals(choice);
    }

    boolean isApproval() {
        return "approve".equals(choice) && step.startsWith("approve");
    }
}
