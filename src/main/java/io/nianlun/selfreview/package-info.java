/** Lets every unit say what it has reached, beside what it promised, and what it claims; its head signs it. */
@ApplicationModule(
        displayName = "Self-review",
        allowedDependencies = {
            "shared",
            "workflow",
            "inbox",
            "journal",
            "cycle",
            "scoring",
            "scheme",
            "evaluation",
            "evidence"
        })
package io.nianlun.selfreview;

import org.springframework.modulith.ApplicationModule;
