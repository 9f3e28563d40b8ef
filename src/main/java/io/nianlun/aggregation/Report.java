package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The report that was handed in with a version of the results.
 *
 * @param content the plain fields of its form
 * @param returned whether the leaders sent it back
 * @param returnReason why; null where it was not sent back
 */
public record Report(int version, ObjectNode content, boolean returned, String returnReason) {}
