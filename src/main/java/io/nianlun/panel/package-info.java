/** Forms the panels of a cycle: who reviews, who assesses and who supervises, and nobody whom a tie to a unit bars. */
@ApplicationModule(
        displayName = "Panel",
        allowedDependencies = {"shared", "inbox", "organization", "journal", "cycle", "scheme", "evaluation"})
package io.nianlun.panel;

import org.springframework.modulith.ApplicationModule;
