package io.nianlun.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many working days each has; the sources name none (requirements, part 3.3).
 *
 * @param days {@code nianlun.objection.days}: a unit to accept its result or to object
 * @param handlingDays {@code nianlun.objection.handling-days}: whoever looks into an objection
 * @param decisionDays {@code nianlun.objection.decision-days}: the lead group after that
 * @param readingDays {@code nianlun.objection.reading-days}: the unit to read the answer
 */
@Validated
@ConfigurationProperties("nianlun.objection")
record ObjectionSettings(
        @Min(1) @Max(60) @DefaultValue("7") int days,
        @Min(1) @Max(60) @DefaultValue("5") int handlingDays,
        @Min(1) @Max(60) @DefaultValue("5") int decisionDays,
        @Min(1) @Max(60) @DefaultValue("3") int readingDays) {}
