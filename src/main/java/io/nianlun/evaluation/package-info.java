/** Turns a year's rules and what is known of the units into scores, ranks and grades, each with the way it came about. */
@ApplicationModule(displayName = "Evaluation", allowedDependencies = "shared")
package io.nianlun.evaluation;

import org.springframework.modulith.ApplicationModule;
