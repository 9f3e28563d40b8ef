/** Knows who is assessed, who works the assessment, and who holds which post on which day. */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"shared", "journal", "document"})
package io.nianlun.organization;

import org.springframework.modulith.ApplicationModule;
