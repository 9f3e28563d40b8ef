package io.nianlun.assessment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param responsibleRoles {@code nianlun.assessment.responsible-roles}: what schemes call the leader who is responsible
 *     for a unit; a rating that knows only leaders' roles is filled by the leaders
 * @param otherRoles {@code nianlun.assessment.other-roles}: what they call the other leaders
 * @param topFrom {@code nianlun.assessment.top-from}: from which score on a rating counts as a top score
 * @param topShare {@code nianlun.assessment.top-share}: the share of the own ratings that may be top scores; absent:
 *     no limit
 */
@Validated
@ConfigurationProperties("nianlun.assessment")
record AssessmentSettings(
        @NotEmpty @DefaultValue({"responsible", "分管领导"}) List<String> responsibleRoles,
        @NotEmpty @DefaultValue({"other", "非分管领导", "其他领导"}) List<String> otherRoles,
        @DefaultValue("95") BigDecimal topFrom,
        @DecimalMin("0") @DecimalMax("1") BigDecimal topShare) {}
