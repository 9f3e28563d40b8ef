/** Shows people the tasks that are theirs or that they may take, with forms that keep what is typed. */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {"shared", "workflow", "organization", "security", "journal", "evaluation"})
package io.nianlun.inbox;

import org.springframework.modulith.ApplicationModule;
