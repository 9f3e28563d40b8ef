package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/**
 * One version of a cycle's results.
 *
 * @param inputs everything that it was computed from, as the contract writes a year's data
 * @param results what came out, without the steps
 * @param complete whether nothing is missing for any unit that is ranked
 */
public record Computed(
        String cycle, int version, OffsetDateTime computedAt, JsonNode inputs, JsonNode results, boolean complete) {}
