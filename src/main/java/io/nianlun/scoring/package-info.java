/** Certifies the figures and events of the year: only what the responsible office has confirmed counts. */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"shared", "organization", "inbox", "journal", "cycle", "scheme", "evaluation", "document"
        })
package io.nianlun.scoring;

import org.springframework.modulith.ApplicationModule;
