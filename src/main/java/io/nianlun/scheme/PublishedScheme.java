package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.Scheme;
import java.time.Instant;

/**
 * One version of a scheme.
 *
 * @param document as it was published
 * @param publishedBy null for a version that the product brought
 */
public record PublishedScheme(
        String id,
        int version,
        String title,
        Scheme scheme,
        JsonNode document,
        Instant publishedAt,
        String publishedBy) {}
