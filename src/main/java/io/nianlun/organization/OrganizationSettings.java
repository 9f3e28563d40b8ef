package io.nianlun.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param mergedUnitsInherit {@code nianlun.organization.merged-units-inherit}: main, worst or none */
@ConfigurationProperties("nianlun.organization")
record OrganizationSettings(@DefaultValue("main") Inheritance mergedUnitsInherit) {}
