/** Lets the panels rate their units: every member alone, in the role that the member has in the panel. */
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "shared",
            "workflow",
            "inbox",
            "organization",
            "journal",
            "cycle",
            "panel",
            "evaluation",
            "scheme",
            "scoring",
            "evidence",
            "security"
        })
package io.nianlun.assessment;

import org.springframework.modulith.ApplicationModule;
