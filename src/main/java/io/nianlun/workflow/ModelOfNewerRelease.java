package io.nianlun.workflow;

import io.nianlun.shared.Problem;

/** The work runs on a model that another release brought, and this server does not know all of its steps. */
public class ModelOfNewerRelease extends Problem {

    ModelOfNewerRelease() {
        super(Kind.NOT_NOW, "model-of-newer-release");
    }
}
