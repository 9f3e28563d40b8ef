package io.nianlun.evaluation;

/**
 * What holds a unit's grade down (一票否决), or lifts it; exactly one of the two grades is there.
 *
 * @param gradeAtMost the best grade that is left; else null
 * @param gradeAtLeast the grade that is given at least; else null
 * @param when makes it fall by itself; null where only an event does
 */
public record Veto(String id, String title, String gradeAtMost, String gradeAtLeast, Expression when) {}
