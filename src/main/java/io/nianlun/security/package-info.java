/** Decides who is calling and what they may do: sign-in, sessions, and the one table of every call. */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"shared", "organization", "journal"})
package io.nianlun.security;

import org.springframework.modulith.ApplicationModule;
