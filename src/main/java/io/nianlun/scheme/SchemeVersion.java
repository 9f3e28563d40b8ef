package io.nianlun.scheme;

import java.time.Instant;

/**
 * One version of a scheme, without its document.
 *
 * @param seed whether the product itself brought it
 * @param publishedBy null where the product did
 */
public record SchemeVersion(
        String id, int version, String title, boolean seed, Instant publishedAt, String publishedBy) {}
