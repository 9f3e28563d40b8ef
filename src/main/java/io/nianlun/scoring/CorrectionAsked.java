package io.nianlun.scoring;

/** Somebody wants a certified figure changed; told in the transaction of the wish, so that a decided year refuses it. */
public record CorrectionAsked(String cycle) {}
