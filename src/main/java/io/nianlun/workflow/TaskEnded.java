package io.nianlun.workflow;

/** A task has gone: completed, or taken away with its process; told in the engine's transaction. */
public record TaskEnded(String task, boolean completed) {}
