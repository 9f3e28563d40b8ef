package io.nianlun.aggregation;

import java.time.OffsetDateTime;

/**
 * What was decided of a cycle's results.
 *
 * @param version the version that was decided
 * @param publishedAt null until everyone may see it
 */
public record Outcome(int version, OffsetDateTime sealedAt, OffsetDateTime publishedAt) {

    public boolean isPublished() {
        return publishedAt != null;
    }
}
