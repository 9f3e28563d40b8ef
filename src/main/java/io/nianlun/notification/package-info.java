/** Tells people what they should know of in the application itself, and which of it they have not seen yet. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "inbox", "organization"})
package io.nianlun.notification;

import org.springframework.modulith.ApplicationModule;
