package io.nianlun.workflow;

/** A task has another assignee, due date or priority; told in the engine's transaction. */
public record TaskChanged(WorkTask task) {}
