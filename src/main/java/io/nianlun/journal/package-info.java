/** Keeps who changed what, when, from what to what, and why, in the transaction of the change. */
@ApplicationModule(displayName = "Journal", allowedDependencies = "shared")
package io.nianlun.journal;

import org.springframework.modulith.ApplicationModule;
