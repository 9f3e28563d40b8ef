package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Where a field's value stands in a form's data: names of objects and numbers of rows. */
final class Paths {

    private Paths() {}

    static List<Object> join(List<Object> path, List<?> more) {
        var joined = new ArrayList<>(path);
        joined.addAll(more);
        return joined;
    }

    static JsonNode get(JsonNode data, List<Object> path) {
        var at = data;
        for (var segment : path) {
            at = segment instanceof Integer row ? at.path(row) : at.isObject() ? at.path((String) segment) : null;
            if (at == null) return MissingNode.getInstance();
        }
        return at;
    }

    /** Makes what is missing on the way; what stands in the way and holds no fields is replaced. */
    static void set(ObjectNode data, List<Object> path, JsonNode value) {
        JsonNode at = data;
        for (var i = 0; i < path.size() - 1; i++) {
            at = path.get(i + 1) instanceof Integer ? list(at, path.get(i)) : object(at, path.get(i));
        }
        put(at, path.get(path.size() - 1), value);
    }

    static void remove(ObjectNode data, List<Object> path) {
        if (get(data, path.subList(0, path.size() - 1)) instanceof ObjectNode parent)
            parent.remove((String) path.get(path.size() - 1));
    }

    static String pointer(String base, List<Object> path) {
        var pointer = new StringBuilder(base);
        for (var segment : path)
            pointer.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1"));
        return pointer.toString();
    }

    private static JsonNode object(JsonNode at, Object segment) {
        var found = get(at, List.of(segment));
        if (found instanceof ObjectNode) return found;
        return put(at, segment, JsonNodeFactory.instance.objectNode());
    }

    private static JsonNode list(JsonNode at, Object segment) {
        var found = get(at, List.of(segment));
        if (found instanceof ArrayNode) return found;
        return put(at, segment, JsonNodeFactory.instance.arrayNode());
    }

    private static JsonNode put(JsonNode at, Object segment, JsonNode value) {
        if (at instanceof ArrayNode rows) {
            var row = (Integer) segment;
            while (rows.size() <= row) rows.addObject();
            rows.set(row, value);
        } else {
            ((ObjectNode) at).set((String) segment, value);
        }
        return value;
    }
}
