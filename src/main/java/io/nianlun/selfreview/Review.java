package io.nianlun.selfreview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One version of what a unit says of its year.
 *
 * @param content the form's plain fields
 * @param late whether it came after its deadline
 */
record Review(
        String unit,
        int version,
        ObjectNode content,
        boolean late,
        String writtenBy,
        OffsetDateTime writtenAt,
        List<Claim> claims,
        List<Reported> actuals) {

    /**
     * What a unit reports for one indicator; without an actual the note says why there is none.
     *
     * @param ownScore the score that it gives itself, with its reason; null where it gives none
     */
    record Reported(String indicator, BigDecimal actual, String note, BigDecimal ownScore, String ownReason) {}
}
