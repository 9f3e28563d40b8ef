package io.nianlun.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** The engine met something in a model that no audited model holds. */
public class ModelRefused extends ProcessEngineException {

    ModelRefused(String what) {
        super(what);
    }

    /** Whether a failure comes from it, directly or through what the engine made of it. */
    public static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof ModelRefused) return true;
        return false;
    }
}
