/** One year's run: who takes part, the phases with their deadlines, and for whom each phase is opened. */
@ApplicationModule(
        displayName = "Cycle",
        allowedDependencies = {"shared", "workflow", "organization", "scheme", "evaluation", "journal", "inbox"})
package io.nianlun.cycle;

import org.springframework.modulith.ApplicationModule;
