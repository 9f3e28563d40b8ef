/** Tells every unit its result and hears its opinion, then publishes the year's results. */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"workflow", "inbox", "journal", "cycle", "aggregation"})
package io.nianlun.feedback;

import org.springframework.modulith.ApplicationModule;
