package io.nianlun.workflow;

import java.util.List;

/** Tasks have come into being, all that one call of the engine made; told in its transaction. */
public record TasksOpened(List<WorkTask> tasks) {}
