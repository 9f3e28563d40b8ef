package io.nianlun.approval;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param quorum {@code nianlun.approval.quorum}: more than this share of a body's members must be there to decide, and
 *     more than half of those who may vote must agree (requirements COM-03; the sources name no number)
 */
@Validated
@ConfigurationProperties("nianlun.approval")
record ApprovalSettings(
        @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) @DefaultValue("0.5")
        BigDecimal quorum) {

    /** How many of so many members must be there. */
    int present(int members) {
        return quorum.multiply(BigDecimal.valueOf(members))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValue()
                + 1;
    }
}
