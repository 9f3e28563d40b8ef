package io.nianlun.workflow;

/** A task has come into being; told in the engine's transaction. */
public record TaskOpened(WorkTask task) {}
