package io.nianlun.evidence;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param file {@code nianlun.evidence.file}: the largest file
 * @param unit {@code nianlun.evidence.unit}: how much a unit may attach in a year
 * @param grace {@code nianlun.evidence.grace}: how long a file that nothing refers to is kept; longer than the slowest
 *     upload takes
 */
@Validated
@ConfigurationProperties("nianlun.evidence")
record EvidenceSettings(
        @NotNull @DefaultValue("20MB") DataSize file,
        @NotNull @DefaultValue("200MB") DataSize unit,
        @NotNull @DefaultValue("PT6H") Duration grace) {}
