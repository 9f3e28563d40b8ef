package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which names a form's data may have: what has another name, or another shape, was not typed into this form. */
final class Shape {

    private static final int MOST_ROWS = 2_000;

    private final Map<String, Shape> fields = new HashMap<>();
    private Shape row;
    private boolean value;

    static Shape of(Component form) {
        var shape = new Shape();
        shape.add(form);
        return shape;
    }

    private void add(Component component) {
        if (!component.optionsKey().isEmpty()) field(component.optionsKey()).value = true;
        var at = this;
        for (var segment : component.path()) at = at.field(segment);
        if (component.isPlain() || component.isOwn()) {
            at.value = true;
        } else if (component.isRepeated()) {
            if (at.row == null) at.row = new Shape();
            component.components().forEach(at.row::add);
        } else {
            component.components().forEach(at::add);
        }
    }

    private Shape field(String name) {
        return fields.computeIfAbsent(name, any -> new Shape());
    }

    /** Adds a fault for everything that does not fit. */
    void check(JsonNode data, String pointer, Faults faults) {
        var rows = rows(data);
        if (rows > MOST_ROWS) faults.add(pointer, "too-many-rows", MOST_ROWS, rows);
        else check(data, List.of(), pointer, faults);
    }

    private void check(JsonNode data, List<Object> path, String pointer, Faults faults) {
        if (value || Values.isAbsent(data)) return;
        if (row != null) {
            if (!data.isArray()) faults.addVariant(Paths.pointer(pointer, path), "value-invalid", "list");
            else
                for (var i = 0; i < data.size(); i++)
                    row.checkRow(data.get(i), Paths.join(path, List.of(i)), pointer, faults);
        } else if (!data.isObject()) {
            faults.addVariant(Paths.pointer(pointer, path), "value-invalid", "object");
        } else {
            data.properties().forEach(entry -> {
                var below = Paths.join(path, List.of(entry.getKey()));
                var field = fields.get(entry.getKey());
                if (field == null) faults.add(Paths.pointer(pointer, below), "unknown-field", entry.getKey());
                else field.check(entry.getValue(), below, pointer, faults);
            });
        }
    }

    private void checkRow(JsonNode data, List<Object> path, String pointer, Faults faults) {
        if (data.isObject()) check(data, path, pointer, faults);
        else faults.addVariant(Paths.pointer(pointer, path), "value-invalid", "object");
    }

    // Counted before anything else is done with them: every row costs an evaluation of each of its conditions.
    private int rows(JsonNode data) {
        if (value) return 0;
        var count = row != null && data.isArray() ? data.size() : 0;
        if (row != null) for (var one : data) count += row.rows(one);
        for (var field : fields.entrySet()) count += field.getValue().rows(data.path(field.getKey()));
        return count;
    }
}
