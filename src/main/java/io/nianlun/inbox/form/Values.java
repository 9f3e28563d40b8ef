package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** What fields hold before anyone types, and what counts as nothing, as form-js has it. */
final class Values {

    private Values() {}

    /** What a field of a type holds where nothing was given. */
    static JsonNode empty(String type) {
        var make = JsonNodeFactory.instance;
        return switch (type) {
            case "textfield", "textarea" -> make.textNode("");
            case "checkbox" -> make.booleanNode(false);
            case "checklist", "taglist" -> make.arrayNode();
            default -> make.nullNode();
        };
    }

    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Whether two values are the same choice: numbers by value, 1 and 1.0 alike. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) return one.decimalValue().compareTo(other.decimalValue()) == 0;
        return one.equals(other);
    }

    /** The text without space at its ends, as JavaScript's {@code trim} has it. */
    static String trim(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    /** A number, also one that is written as text; null where it is none, or one that nobody writes. */
    static BigDecimal decimal(JsonNode node) {
        if (node.isNumber()) return node.decimalValue();
        if (!node.isTextual() || node.asText().length() > 100) return null;
        try {
            var read = new BigDecimal(node.asText());
            return Math.abs(read.scale()) > 100 ? null : read;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
