package io.nianlun.consequence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param actionDays {@code nianlun.consequence.action-days}: how many working days the organisation department has
 * @param planDays {@code nianlun.consequence.plan-days}: by how many working days after publication the talk was held and
 *     the plan written
 */
@Validated
@ConfigurationProperties("nianlun.consequence")
record ConsequenceSettings(
        @Min(1) @Max(250) @DefaultValue("30") int actionDays,
        @Min(1) @Max(250) @DefaultValue("15") int planDays) {}
