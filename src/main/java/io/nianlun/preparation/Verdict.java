package io.nianlun.preparation;

import java.time.OffsetDateTime;

/** What was decided about one version of the plan or one round of a unit's targets. */
record Verdict(int version, String choice, String reason, String by, OffsetDateTime at) {

    boolean isReturn() {
        return "return".equals(choice);
    }
}
