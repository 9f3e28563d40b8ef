package io.nianlun.workflow;

import java.time.Instant;

/**
 * A task has another assignee, due date or priority; told in the engine's transaction.
 *
 * @param assignee null: it is offered again
 * @param due null where it has none
 */
public record TaskChanged(String task, String assignee, Instant due, int priority) {}
