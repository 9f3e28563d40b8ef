package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Where in the form a condition stands: the whole data, the row of a list that it is in, and that row's place.
 *
 * @param self what {@code this} is: the innermost row, or the whole data
 * @param parent what {@code parent} is: the row or the data around it; null at the top
 * @param rows the places of the rows, counted from 1 as FEEL does
 */
record Scope(ObjectNode data, JsonNode self, JsonNode parent, List<Integer> rows) {

    static Scope of(ObjectNode data) {
        return new Scope(data, data, null, List.of());
    }

    Scope row(JsonNode row, int index) {
        return new Scope(
                data,
                row,
                self,
                Paths.join(List.copyOf(rows), List.of(index + 1)).stream()
                        .map(Integer.class::cast)
                        .toList());
    }

    /** The names that a condition may read; a field hides a special name, as it does in form-js. */
    ObjectNode context() {
        var context = JsonNodeFactory.instance.objectNode();
        special(context, "", "");
        context.setAll(data);
        special(context, "_", "_");
        return context;
    }

    private void special(ObjectNode context, String before, String after) {
        context.set(before + "this" + after, self);
        context.set(before + "parent" + after, parent);
        var places = context.putArray(before + "i" + after);
        rows.forEach(places::add);
    }
}
