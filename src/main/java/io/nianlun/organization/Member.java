package io.nianlun.organization;

/**
 * Somebody in a candidate group.
 *
 * @param role the title that the person has there: 组长, 副主任
 */
public record Member(String person, String name, String role) {}
