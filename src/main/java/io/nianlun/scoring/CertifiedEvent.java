package io.nianlun.scoring;

import java.math.BigDecimal;

/**
 * Something that happened to a unit and counts: exactly one of adjustment, indicator and veto is named.
 *
 * @param points null where the item says how many, and for a veto
 * @param item the item of the tariff; null where there is no tariff
 * @param count how many of the item
 * @param document the document that it rests on; without one there is a reason
 */
public record CertifiedEvent(
        String unit,
        String adjustment,
        String indicator,
        String veto,
        BigDecimal points,
        String item,
        BigDecimal count,
        String document,
        String reason) {}
