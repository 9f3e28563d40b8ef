/** Keeps the regimes: scheme documents, audited when they are published, in versions that never change. */
@ApplicationModule(
        displayName = "Scheme",
        allowedDependencies = {"shared", "organization", "evaluation", "journal", "workflow"})
package io.nianlun.scheme;

import org.springframework.modulith.ApplicationModule;
