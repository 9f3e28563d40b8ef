package io.nianlun.inbox;

/**
 * A room's tasks whose content is their holder's alone, although an office is offered them: a blind second reading, a
 * talk in confidence. A bean per room that has such tasks.
 */
public interface PrivateTasks {

    boolean of(String process, String taskName);
}
