package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One version of a cycle's results.
 *
 * @param inputs everything that it was computed from, as the contract writes a year's data
 * @param results what came out, without the steps
 * @param complete whether nothing is missing for any unit that is ranked
 * @param cause why it was computed: {@code computed}, {@code inputs-changed}, or the reason of whoever changed something
 * @param gradeChanges the grades that were changed by hand in it; empty where all are as computed
 */
public record Computed(
        String cycle,
        int version,
        OffsetDateTime computedAt,
        JsonNode inputs,
        JsonNode results,
        boolean complete,
        String cause,
        List<GradeChange> gradeChanges) {}
