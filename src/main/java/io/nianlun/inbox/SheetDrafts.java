package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lays what was typed into a sheet over the sheet as it is now, row by row. */
final class SheetDrafts {

    private SheetDrafts() {}

    /** Rows that the sheet no longer has are left out: what they were about is gone. */
    static JsonNode overlay(JsonNode loaded, JsonNode draft) {
        if (!loaded.path("rows").isArray()) return draft;
        var shown = loaded.deepCopy();
        for (var row : shown.path("rows")) {
            for (var typed : draft.path("rows")) {
                if (!same(row, typed)) continue;
                typed.properties().forEach(field -> {
                    if (!isIdentity(field.getKey())) ((ObjectNode) row).set(field.getKey(), field.getValue());
                });
            }
        }
        return shown;
    }

    private static boolean same(JsonNode row, JsonNode typed) {
        return id(row, "unit").equals(id(typed, "unit"))
                && id(row, "indicator").equals(id(typed, "indicator"))
                && id(row, "layer").equals(id(typed, "layer"));
    }

    private static boolean isIdentity(String field) {
        return field.equals("unit") || field.equals("indicator") || field.equals("layer");
    }

    private static String id(JsonNode row, String field) {
        var value = row.path(field);
        return value.isObject() ? value.path("id").asText("") : value.asText("");
    }
}
