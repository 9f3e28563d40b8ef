package io.nianlun.assessment;

import java.math.BigDecimal;

/**
 * What one rater gave a unit for an indicator.
 *
 * @param role the rater's role in the panel
 * @param note null where there is none
 */
public record Rating(String unit, String indicator, String rater, String role, BigDecimal score, String note) {}
