package io.nianlun.workflow;

import io.nianlun.shared.Problem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that a process model may call, by {@code camunda:delegateExpression="${name}"}. The steps are the whole
 * vocabulary of the models. The method's parameters are read from the process variables of the same names; the
 * components of the record that it returns become variables. Name, parameters and components are kept for ever once
 * released: old models call them after every restart.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {

    /** A verb phrase in camelCase, unique in the application. */
    String name();

    /** What people who draw read in the palette (Chinese). */
    String title();

    /** What it does, for people who draw. */
    String description();

    /** The refusals that a model may catch: each becomes the BPMN error of its problem code. */
    Class<? extends Problem>[] errors() default {};
}
