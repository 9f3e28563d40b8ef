package io.nianlun.workflow.audit;

/** Whether a form may hold a condition; the text is FEEL, without the {@code =} before it. */
@FunctionalInterface
public interface FormConditions {

    boolean admits(String condition);
}
