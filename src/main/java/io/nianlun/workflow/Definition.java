package io.nianlun.workflow;

/** One version of a process: what the engine runs. */
public record Definition(String id, String key, int version) {}
