package io.nianlun.aggregation;

import java.time.OffsetDateTime;

/**
 * What a list of versions says of one of them.
 *
 * @param computedBy null where the year's own process computed it
 * @param gradesChanged how many grades were changed by hand in it
 */
record ResultVersion(
        int version, OffsetDateTime computedAt, String computedBy, String cause, boolean complete, int gradesChanged) {}
