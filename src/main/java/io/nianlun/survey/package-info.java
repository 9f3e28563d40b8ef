/** Takes in what people outside think of the units: counts of ballots, by layer. */
@ApplicationModule(
        displayName = "Survey",
        allowedDependencies = {"shared", "workflow", "inbox", "journal", "cycle", "evaluation"})
package io.nianlun.survey;

import org.springframework.modulith.ApplicationModule;
