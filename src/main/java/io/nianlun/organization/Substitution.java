package io.nianlun.organization;

import java.time.LocalDate;

/** A colleague does somebody's tasks from one day to another, both included. */
public record Substitution(String person, String substitute, LocalDate from, LocalDate until) {}
