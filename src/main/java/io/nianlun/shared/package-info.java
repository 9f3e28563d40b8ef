/** What every room speaks: refusals and their texts, faults of what was sent, who is acting, and the clock. */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
package io.nianlun.shared;

import org.springframework.modulith.ApplicationModule;
