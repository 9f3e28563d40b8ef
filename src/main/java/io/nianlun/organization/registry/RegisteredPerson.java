package io.nianlun.organization.registry;

import java.time.LocalDate;

/** @param leftOn the last day; null: still here */
record RegisteredPerson(String id, String name, LocalDate leftOn) {}
