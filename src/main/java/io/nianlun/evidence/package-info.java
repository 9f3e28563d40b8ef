/**
 * Keeps what shows that a claim is true: files, links and document numbers. A room of its own because units attach,
 * panels examine, offices certify by it and objections will rest on it.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "shared",
            "inbox",
            "organization",
            "security",
            "journal",
            "cycle",
            "scheme",
            "evaluation",
            "panel"
        })
package io.nianlun.evidence;

import org.springframework.modulith.ApplicationModule;
