package io.nianlun.workflow;

/** A process instance has ended, at whichever of its end events; told in the engine's transaction. */
public record ProcessEnded(
        String instance, String process, String businessKey, String cycle, String phase, String subject) {}
