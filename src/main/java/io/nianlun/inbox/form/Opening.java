package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a form shows when it is opened. */
final class Opening {

    private final Component root;

    Opening(Component root) {
        this.root = root;
    }

    ObjectNode of(ObjectNode given) {
        var opened = JsonNodeFactory.instance.objectNode();
        var visitor = new Walk.Visitor() {

            @Override
            public void field(Component field, List<Object> path, Scope scope, boolean hidden) {
                var value = Paths.get(given, path);
                var shown = value.isMissingNode() ? field.node().path("defaultValue") : value;
                if (!shown.isMissingNode()) Paths.set(opened, path, shown.deepCopy());
            }

            // An empty list is shown as empty; form-js would begin an absent one with a row.
            @Override
            public void list(Component list, List<Object> path, boolean hidden) {
                if (Paths.get(given, path).isArray()) Paths.set(opened, path, rowsLike(Paths.get(given, path)));
            }
        };
        new Walk(given, Walk.NOTHING_HIDDEN, visitor).through(root, given);
        options(root, given, opened);
        return opened;
    }

    ObjectNode resumed(ObjectNode opened, ObjectNode typed) {
        var shown = JsonNodeFactory.instance.objectNode();
        var visitor = new Walk.Visitor() {

            @Override
            public void field(Component field, List<Object> path, Scope scope, boolean hidden) {
                var value = Paths.get(typed, path);
                if (field.isOwn() || field.isFixed() || value.isMissingNode()) value = Paths.get(opened, path);
                if (!value.isMissingNode()) Paths.set(shown, path, value.deepCopy());
            }

            @Override
            public void list(Component list, List<Object> path, boolean hidden) {
                if (Paths.get(typed, path).isArray() && !list.isFixed())
                    Paths.set(shown, path, rowsLike(Paths.get(typed, path)));
                else if (Paths.get(opened, path).isArray())
                    Paths.set(shown, path, Paths.get(opened, path).deepCopy());
            }
        };
        new Walk(typed, Walk.NOTHING_HIDDEN, visitor).through(root, typed);
        options(root, opened, shown);
        return shown;
    }

    static ArrayNode rowsLike(JsonNode given) {
        var rows = JsonNodeFactory.instance.arrayNode();
        given.forEach(row -> rows.addObject());
        return rows;
    }

    private static void options(Component component, ObjectNode given, ObjectNode opened) {
        var key = component.optionsKey();
        if (!key.isEmpty() && given.has(key)) opened.set(key, given.get(key));
        component.components().forEach(child -> options(child, given, opened));
    }
}
