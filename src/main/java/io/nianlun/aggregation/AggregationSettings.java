package io.nianlun.aggregation;

import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param borderline {@code nianlun.aggregation.borderline}: within how many points of another grade a unit is shown as
 *     borderline
 */
@Validated
@ConfigurationProperties("nianlun.aggregation")
record AggregationSettings(
        @DecimalMin("0") @DefaultValue("1") BigDecimal borderline) {}
