package io.nianlun.organization;

import java.time.LocalDate;

/**
 * Somebody leaves; told in the transaction that writes it down, which may be before the last day.
 *
 * @param lastDay null: the person stays after all
 */
public record PersonLeft(String person, LocalDate lastDay) {}
