package io.nianlun.assessment;

import java.math.BigDecimal;

/**
 * What one rater gave a unit for an indicator.
 *
 * @param role the rater's role; null where the panel has fixed a band
 * @param band in which the score lies; null where there is none
 * @param note null where there is none
 */
public record Rating(
        String unit, String indicator, String rater, String role, String band, BigDecimal score, String note) {}
