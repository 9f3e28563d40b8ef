/** Prepares the year: the plan that the leaders approve, and the targets that every unit promises and its leader accepts. */
@ApplicationModule(
        displayName = "Preparation",
        allowedDependencies = {
            "shared",
            "workflow",
            "inbox",
            "organization",
            "journal",
            "cycle",
            "panel",
            "scheme",
            "scoring",
            "evaluation",
            "scheme",
            "security"
        })
package io.nianlun.preparation;

import org.springframework.modulith.ApplicationModule;
