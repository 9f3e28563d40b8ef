package io.nianlun.scoring;

/** What is certified in a cycle has changed; told in the transaction of the change. */
public record FiguresChanged(String cycle, String reason) {}
