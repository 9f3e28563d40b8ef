package io.nianlun.organization;

/** Who is assessed; units compete inside their class, which a scheme names. */
public record Unit(String id, String name, String unitClass) {}
