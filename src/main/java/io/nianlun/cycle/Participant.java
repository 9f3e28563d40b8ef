package io.nianlun.cycle;

/**
 * A unit in a cycle.
 *
 * @param unitClass the class of the scheme in which it competes
 * @param participation {@code ranked}, {@code scored} (assessed but neither ranked nor graded) or {@code apart}
 * @param panel the body whose members assess it; null where no panel does
 */
public record Participant(String unit, String unitClass, String participation, String panel) {}
