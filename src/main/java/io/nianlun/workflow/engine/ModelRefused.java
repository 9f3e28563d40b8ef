package io.nianlun.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** The engine met something in a model that no audited model holds. */
public class ModelRefused extends ProcessEngineException {

    ModelRefused(String what) {
        super(what);
    }
}
