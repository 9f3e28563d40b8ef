package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a form's FEEL conditions are read. */
@FunctionalInterface
public interface Conditions {

    /**
     * Whether a condition ({@code =a > 1}) is true of the data, or gives nothing: form-js takes both alike.
     *
     * @param data the form's data, and {@code this}, {@code parent} and {@code i} as form-js gives them
     */
    boolean hold(String condition, ObjectNode data);
}
