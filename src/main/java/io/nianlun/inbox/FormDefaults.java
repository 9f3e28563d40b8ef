package io.nianlun.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the plain fields of a task's form show where there is no draft: the text that another task drafted, for one
 * that approves it. A bean for each room that has such tasks.
 */
public interface FormDefaults {

    /** The key of the field that tells who gets a task back why it was sent back. */
    String RETURN_REASON = "returnReason";

    /** Whether this bean gives the values for that task; at most one bean does. */
    boolean of(String process, String taskName);

    /** Values by the keys of the form's fields; keys that the form does not have are left out by the inbox. */
    ObjectNode values(TaskContext task);
}
