package io.nianlun.journal;

/**
 * One change.
 *
 * @param action what happened, a kebab-case fact in the past tense: {@code task-completed}
 * @param subject what it happened to, {@code type:id}: {@code unit:transport}
 * @param cycle the cycle that it belongs to; null where it belongs to none
 * @param before what it was, null where it was nothing; kept as JSON
 * @param after what it is now, null where it is nothing any more; kept as JSON
 * @param reason why; null where none was asked for
 */
public record Entry(String action, String subject, String cycle, Object before, Object after, String reason) {}
