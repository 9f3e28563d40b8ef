package io.nianlun.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param chunk {@code nianlun.cycle.chunk}: for how many subjects one job opens a phase; small enough for a job to end
 *     well within its lock time of 30 seconds
 */
@Validated
@ConfigurationProperties("nianlun.cycle")
record CycleSettings(@Min(1) @Max(2000) @DefaultValue("200") int chunk) {}
