package io.nianlun.panel;

/**
 * Somebody on a panel.
 *
 * @param role in which the member rates: a role that the scheme weighs (组长, 组员)
 */
public record PanelMember(String person, String name, String role, boolean chair) {}
