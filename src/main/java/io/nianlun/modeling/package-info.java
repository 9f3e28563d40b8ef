/** Lets process administrators change the cycle safely: drafts that are audited, compared and released by a second person. */
@ApplicationModule(
        displayName = "Modeling",
        allowedDependencies = {"shared", "workflow", "organization", "journal", "cycle", "scheme"})
package io.nianlun.modeling;

import org.springframework.modulith.ApplicationModule;
