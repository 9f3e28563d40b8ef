/** Brings everything that is known of the units together and computes the year's results, each time as a new version. */
@ApplicationModule(
        displayName = "Aggregation",
        allowedDependencies = {
            "shared",
            "workflow",
            "inbox",
            "organization",
            "security",
            "journal",
            "cycle",
            "scheme",
            "evaluation",
            "preparation",
            "scoring",
            "assessment",
            "survey"
        })
package io.nianlun.aggregation;

import org.springframework.modulith.ApplicationModule;
