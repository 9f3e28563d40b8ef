/** What follows from published results: rewards, action of the organisation department, and rectification. */
@ApplicationModule(
        displayName = "Consequence",
        allowedDependencies = {
            "shared",
            "workflow",
            "inbox",
            "journal",
            "organization",
            "security",
            "cycle",
            "scheme",
            "evaluation",
            "aggregation"
        })
package io.nianlun.consequence;

import org.springframework.modulith.ApplicationModule;
