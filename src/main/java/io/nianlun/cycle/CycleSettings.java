package io.nianlun.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param chunk {@code nianlun.cycle.chunk}: for how many subjects one job opens a phase; small enough for a job to end
 *     well within its lock time of 30 seconds
 * @param lanes {@code nianlun.cycle.lanes}: how many such jobs of one phase work at the same time; fewer than a node
 *     runs jobs, so that others get their turn
 * @param level {@code nianlun.cycle.level}: who assesses where a new cycle does not say it
 * @param exclusive {@code nianlun.cycle.exclusive}: a unit is in one cycle of a year and level; switched off only where
 *     the same year is run again and again, for training or for tests
 */
@Validated
@ConfigurationProperties("nianlun.cycle")
record CycleSettings(
        @Min(1) @Max(2000) @DefaultValue("200") int chunk,

        @Min(1) @Max(20) @DefaultValue("3") int lanes,

        @Pattern(regexp = "state|region|department|unit") @DefaultValue("region")
        String level,

        @DefaultValue("true") boolean exclusive) {}
