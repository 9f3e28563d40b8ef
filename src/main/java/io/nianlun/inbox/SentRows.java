package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a sheet as they were sent, with every fault of their shape: a row that the sheet does not have, twice
 * the same row, a row that is not there, a field that no row has, a number that is none.
 */
public final class SentRows {

    /** What tells one row of a sheet from another; what a sheet does not use is null. */
    public record Key(String unit, String indicator, String layer) {

        public static Key of(String unit, String indicator) {
            return new Key(unit, indicator, null);
        }
    }

    private static final Set<String> IDENTITY = Set.of("unit", "indicator", "layer");
    private static final int LONGEST_TEXT = 2000;
    private static final int INTEGER_DIGITS = 18;
    private static final int DECIMALS = 10;

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private SentRows() {}

    /**
     * @param path the JSON pointer of the sheet in what was sent
     * @param expected every row that the sheet has, with the words that name it to people
     * @param fields what a row may hold besides what identifies it
     */
    public static SentRows read(JsonNode value, String path, Map<Key, String> expected, Set<String> fields) {
        var sent = new SentRows();
        var list = value.path("rows");
        if (!list.isArray()) {
            if (!expected.isEmpty() || !value.isMissingNode() && !value.isNull())
                sent.faults.add(Fault.of(path, "rows-missing"));
            return sent;
        }
        for (var i = 0; i < list.size(); i++) sent.take(list.get(i), path + "/rows/" + i, expected, fields);
        expected.forEach((key, words) -> {
            if (!sent.rows.containsKey(key)) sent.faults.add(Fault.of(path + "/rows", "row-missing", words));
        });
        return sent;
    }

    /** The rows that the sheet has and that were sent, in the order they were sent. */
    public Map<Key, Row> rows() {
        return rows;
    }

    /** What was found so far; what reading a row's fields finds is added. */
    public List<Fault> faults() {
        return faults;
    }

    private void take(JsonNode json, String path, Map<Key, String> expected, Set<String> fields) {
        if (!json.isObject()) {
            faults.add(Fault.of(path, "row-invalid"));
            return;
        }
        var key = new Key(id(json, "unit"), id(json, "indicator"), id(json, "layer"));
        if (!expected.containsKey(key)) faults.add(Fault.of(path, "row-unknown", words(key)));
        else if (rows.putIfAbsent(key, new Row(json, path)) != null)
            faults.add(Fault.of(path, "row-duplicate", expected.get(key)));
        for (var name : (Iterable<String>) json::fieldNames)
            if (!fields.contains(name) && !IDENTITY.contains(name))
                faults.add(Fault.variant(path + "/" + pointer(name), "unknown-field", "row", name));
    }

    private static String words(Key key) {
        return String.join(" ", List.of(key.unit, key.indicator, key.layer == null ? "" : key.layer))
                .strip();
    }

    private static String id(JsonNode row, String field) {
        var value = row.path(field);
        var id = value.isObject() ? value.path("id") : value;
        if (id.isMissingNode() || id.isNull()) return field.equals("layer") ? null : "";
        return id.asText();
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** One row that was sent. */
    public final class Row {

        private final JsonNode json;
        private final String path;

        private Row(JsonNode json, String path) {
            this.json = json;
            this.path = path;
        }

        public JsonNode json() {
            return json;
        }

        public String path() {
            return path;
        }

        /** The number of a field; null where it was left empty or, with a fault, is no number that can be kept. */
        public BigDecimal number(String field) {
            var value = json.path(field);
            if (value.isMissingNode() || value.isNull()) return null;
            if (!value.isNumber()) return refuse(field, "not-a-number");
            var number = value.decimalValue().stripTrailingZeros();
            if (number.scale() > DECIMALS || (long) number.precision() - number.scale() > INTEGER_DIGITS)
                return refuse(field, "number-too-long");
            return number;
        }

        /** The text of a field; null where it was left empty or, with a fault, is no text that can be kept. */
        public String text(String field) {
            var value = json.path(field);
            if (value.isMissingNode() || value.isNull()) return null;
            if (!value.isTextual()) return refuse(field, "not-a-text");
            if (value.asText().length() > LONGEST_TEXT) return refuse(field, "text-too-long");
            // PostgreSQL keeps no NUL in a text
            if (value.asText().indexOf('\0') >= 0) return refuse(field, "not-a-text");
            return value.asText().isBlank() ? null : value.asText().strip();
        }

        /** Adds a fault of one field of this row. */
        public <T> T refuse(String field, String code, Object... arguments) {
            faults.add(Fault.variant(path + "/" + field, code, "row", arguments));
            return null;
        }
    }
}
