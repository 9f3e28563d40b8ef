package io.nianlun.preparation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the target office says about one item of a round.
 *
 * @param opinion accept, amend or return
 * @param amended the number that the office would set; null where it leaves that to the unit
 * @param comment null where the item is accepted without a word
 */
record Opinion(String indicator, String opinion, BigDecimal amended, String comment) {

    static final List<String> CHOICES = List.of("accept", "amend", "return");

    boolean isAccepted() {
        return opinion.equals("accept");
    }
}
