package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.Scheme;
import io.nianlun.shared.Fault;
import java.time.Instant;
import java.util.List;

/**
 * One version of a scheme.
 *
 * @param document as it was published
 * @param publishedBy null for a version that the product brought
 * @param warnings what its author was warned of
 */
public record PublishedScheme(
        String id,
        int version,
        String title,
        Scheme scheme,
        JsonNode document,
        Instant publishedAt,
        String publishedBy,
        List<Fault> warnings) {}
