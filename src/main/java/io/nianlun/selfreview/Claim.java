package io.nianlun.selfreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a unit claims beyond its indicators.
 *
 * @param id what its evidence names: {@code claim:<id>}; the same in every version of the self-review
 * @param adjustment the bonus of the scheme under which it is claimed; null where the unit did not say
 * @param document its number or issue; null where only a file or a link shows it
 * @param level {@code national}, {@code province}, {@code city} or {@code county}; null where not said
 * @param points how much the unit thinks it is worth; null where it did not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
        String id,
        String adjustment,
        String title,
        String document,
        String issuedBy,
        String level,
        LocalDate date,
        BigDecimal points,
        String note) {

    /** What its evidence is about. */
    public String about() {
        return "claim:" + id;
    }
}
