/** Decides the year: the leaders review the results, the committee decides them, and what was decided is sealed. */
@ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {
            "shared",
            "workflow",
            "inbox",
            "organization",
            "journal",
            "cycle",
            "scheme",
            "evaluation",
            "aggregation"
        })
package io.nianlun.approval;

import org.springframework.modulith.ApplicationModule;
