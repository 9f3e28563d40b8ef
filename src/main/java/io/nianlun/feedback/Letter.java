package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/**
 * What a unit was told of its result in one round.
 *
 * @param version of the results that it tells of
 * @param content the unit's own result with its steps, the best of its class, its past, and what it was before
 * @param answerBy until when the unit may object; null before it was told
 * @param answer {@code accepted}, {@code objected} or {@code silent}; null before
 */
record Letter(
        String cycle,
        String unit,
        int round,
        int version,
        JsonNode content,
        OffsetDateTime toldAt,
        OffsetDateTime answerBy,
        String answer) {}
