package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;

/** The rows of a sheet as a person would send them: each row that is shown, with something typed into it. */
public final class SampleRows {

    private static final List<String> IDENTITY = List.of("unit", "indicator", "layer");

    private SampleRows() {}

    /** @param typing what is typed into a shown row */
    public static ObjectNode of(JsonNode shown, BiConsumer<JsonNode, ObjectNode> typing) {
        var sheet = JsonNodeFactory.instance.objectNode();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows")) {
            var sent = rows.addObject();
            for (var name : IDENTITY) {
                var value = row.path(name).isObject() ? row.path(name).path("id") : row.path(name);
                if (value.isTextual()) sent.set(name, value);
            }
            typing.accept(row, sent);
        }
        return sheet;
    }

    /** What a row is about, and what in it: to draw for it from a {@link Chance}. */
    public static String about(JsonNode row, String what) {
        var about = new StringBuilder(what);
        for (var name : IDENTITY) {
            var value = row.path(name);
            about.append('/').append(value.isObject() ? value.path("id").asText() : value.asText());
        }
        return about.toString();
    }
}
