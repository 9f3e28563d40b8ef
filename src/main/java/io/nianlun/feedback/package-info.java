/** Tells every unit its result and hears its opinion, then publishes the year's results and answers for them. */
@ApplicationModule(
        displayName = "Feedback",
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
            "evidence",
            "scoring",
            "aggregation"
        })
package io.nianlun.feedback;

import org.springframework.modulith.ApplicationModule;
