package io.nianlun.workflow;

import java.time.Instant;

/**
 * What of an open task the inbox must agree on with the engine.
 *
 * @param assignee null while it is only offered
 * @param due null where it has no date
 */
public record OpenTask(String id, String assignee, Instant due, int priority) {}
