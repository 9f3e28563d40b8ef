package io.nianlun.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param extendDays {@code nianlun.supervision.extend-days}: up to so many working days one supervisor puts a due date
 *     off alone; above that another confirms it
 */
@Validated
@ConfigurationProperties("nianlun.supervision")
record SupervisionSettings(
        @Min(0) @Max(250) @DefaultValue("5") int extendDays) {}
