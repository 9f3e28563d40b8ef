package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads single values of a document; what is of the wrong kind is a fault.
 *
 * @param wrongNumber the code of a number that is none
 */
record Values(Faults faults, String wrongNumber) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int SHOWN = 40;

    /** Whether a text may be the id of a scheme, a class, a node, an adjustment, a veto or a unit. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The code of whatever else is of the wrong kind. */
    String wrongKind() {
        return "not-a-number".equals(wrongNumber) ? "value-invalid" : wrongNumber;
    }

    String text(JsonNode value, String path, String name) {
        if (value.isValueNode() && !value.isNull()) {
            var text = value.isNumber() ? value.decimalValue().toString() : value.asText();
            // the database takes no zero character
            if (!text.isBlank() && text.indexOf('\0') < 0) return text;
        }
        faults.variant(Faults.at(path, name), wrongKind(), "text");
        return null;
    }

    BigDecimal number(JsonNode value, String path, String name) {
        if (value.isNumber() && Decimals.isSane(value.decimalValue())) return value.decimalValue();
        faults.variant(Faults.at(path, name), wrongNumber, "number", value.isValueNode() ? shown(value.asText()) : "…");
        return null;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
