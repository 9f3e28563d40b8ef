/** Lets supervisors see what is late, whose and since when, and act on it without touching what people write. */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "shared",
            "workflow",
            "inbox",
            "organization",
            "journal",
            "cycle",
            "document",
            "notification",
            "security"
        })
package io.nianlun.supervision;

import org.springframework.modulith.ApplicationModule;
