package io.nianlun.organization;

/** Somebody who works here; the id is the name to sign in with. */
public record Person(String id, String name) {}
