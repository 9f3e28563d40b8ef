package io.nianlun.scoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param jump {@code nianlun.scoring.jump}: from how many per cent more or less than last year one asks why
 * @param heap {@code nianlun.scoring.heap}: from which share of round numbers, in per cent, an indicator is looked at
 */
@Validated
@ConfigurationProperties("nianlun.scoring")
record ScoringSettings(
        @Min(1) @DefaultValue("50") int jump,
        @Min(1) @Max(100) @DefaultValue("60") int heap) {}
