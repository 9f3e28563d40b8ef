/** Runs the models: the only room that knows the process engine, and what reaches it has been audited. */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"shared", "evaluation"})
package io.nianlun.workflow;

import org.springframework.modulith.ApplicationModule;
