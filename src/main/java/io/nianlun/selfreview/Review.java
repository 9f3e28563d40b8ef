package io.nianlun.selfreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One version of what a unit says of its year.
 *
 * @param content the form's plain fields
 * @param claims what it claims beyond its indicators: title, document, date …
 */
record Review(String unit, int version, ObjectNode content, List<JsonNode> claims, List<Reported> actuals) {

    /** What a unit reports for one indicator; without an actual the note says why there is none. */
    record Reported(String indicator, BigDecimal actual, String note) {}
}
