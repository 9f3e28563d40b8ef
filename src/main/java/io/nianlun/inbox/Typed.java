package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came as a form's data, as far as it can be kept at all: no form is asked yet. */
final class Typed {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_DIGITS = 60;

    private final List<Fault> faults = new ArrayList<>();

    private Typed() {}

    /** The data, without the characters that no database keeps; refuses what is no object, and what is too large. */
    static ObjectNode of(JsonNode data) {
        if (!(data instanceof ObjectNode object))
            throw new Rejected("request-invalid", List.of(Fault.variant("/data", "value-invalid", "object")));
        var typed = new Typed();
        // Looked at before anything is written out: a number of nine characters may have a billion digits.
        var kept = (ObjectNode) typed.kept(object, "/data");
        if (!typed.faults.isEmpty()) throw new Rejected("request-invalid", typed.faults);
        var bytes = kept.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) throw new TypedTooMuch(bytes / 1024, MOST_BYTES / 1024);
        return kept;
    }

    private JsonNode kept(JsonNode value, String path) {
        if (value instanceof ObjectNode object) {
            var kept = object.objectNode();
            object.properties().forEach(entry -> {
                var name = clean(entry.getKey());
                kept.set(
                        name,
                        kept(
                                entry.getValue(),
                                path + "/" + name.replace("~", "~0").replace("/", "~1")));
            });
            return kept;
        }
        if (value instanceof ArrayNode array) {
            var kept = array.arrayNode();
            for (var i = 0; i < array.size(); i++) kept.add(kept(array.get(i), path + "/" + i));
            return kept;
        }
        if (value.isTextual()) return new TextNode(clean(value.asText()));
        if (value.isNumber() && isEndless(value)) faults.add(Fault.of(path, "number-out-of-range", MOST_DIGITS));
        return value;
    }

    private static boolean isEndless(JsonNode number) {
        var decimal = number.decimalValue();
        return decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS;
    }

    // PostgreSQL refuses NUL, and half of a surrogate pair is no character.
    private static String clean(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) return text;
        var clean = new StringBuilder();
        text.codePoints()
                .filter(point -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
