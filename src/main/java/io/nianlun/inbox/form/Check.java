package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks one submission as the browser's form would have: what is hidden is dropped, all else must hold. */
final class Check {

    /** Where the form's data stand in the body of a call. */
    private static final String POINTER = "/data";

    private final Component root;
    private final ObjectNode opened;
    private final Conditions conditions;
    private final OwnFields own;
    private final LocalDate today;
    private final Faults faults = new Faults();
    private final List<Form.OwnField> ownFields = new ArrayList<>();
    private final ObjectNode kept = JsonNodeFactory.instance.objectNode();

    Check(Component root, ObjectNode opened, Conditions conditions, OwnFields own, LocalDate today) {
        this.root = root;
        this.opened = opened;
        this.conditions = conditions;
        this.own = own;
        this.today = today;
    }

    Checked of(ObjectNode sent) {
        Shape.of(root).check(sent, POINTER, faults);
        // What has another shape than the form cannot be read as its fields.
        if (!faults.found().isEmpty() && isMisshapen()) return new Checked(kept, List.of(), faults.found());
        var filled = filled(withFixedLists(sent), false);
        new Walk(filled, conditions, new Visit(filled)).through(root, context(filled));
        return new Checked(kept, List.copyOf(ownFields), faults.found());
    }

    private boolean isMisshapen() {
        return faults.found().stream().anyMatch(fault -> !fault.code().equals("unknown-field"));
    }

    /** A list whose rows nobody can change is as it was opened, whether or not it was sent. */
    private ObjectNode withFixedLists(ObjectNode sent) {
        var whole = sent.deepCopy();
        var visitor = new Walk.Visitor() {

            @Override
            public void field(Component field, List<Object> path, Scope scope, boolean hidden) {}

            @Override
            public void list(Component list, List<Object> path, boolean hidden) {
                var rows = Paths.get(opened, path);
                if (list.hasFixedRows()
                        && rows.isArray()
                        && (list.isFixed() || !Paths.get(whole, path).isArray()))
                    Paths.set(whole, path, rows.deepCopy());
            }
        };
        new Walk(whole, Walk.NOTHING_HIDDEN, visitor).through(root, whole);
        return whole;
    }

    /** Every field with a value: what is given, or what stands for nothing. */
    private ObjectNode filled(ObjectNode given, boolean asOpened) {
        var filled = JsonNodeFactory.instance.objectNode();
        var visitor = new Walk.Visitor() {

            @Override
            public void field(Component field, List<Object> path, Scope scope, boolean hidden) {
                var value = Paths.get(field.isFixed() && !asOpened ? opened : given, path);
                if (value.isMissingNode() && field.isPlain()) value = Values.empty(field.type());
                if (!value.isMissingNode()) Paths.set(filled, path, value);
            }

            @Override
            public void list(Component list, List<Object> path, boolean hidden) {
                Paths.set(filled, path, Opening.rowsLike(Paths.get(given, path)));
            }
        };
        new Walk(given, Walk.NOTHING_HIDDEN, visitor).through(root, given);
        return filled;
    }

    /** form-js lets conditions see the values of hidden fields as they were when the form was opened. */
    private ObjectNode context(ObjectNode filled) {
        var seen = filled.deepCopy();
        new Walk(filled, conditions, (field, path, scope, hidden) -> {
                    if (hidden) Paths.remove(seen, path);
                })
                .through(root, filled);
        ObjectNode context = opened.deepCopy();
        context.setAll(filled(opened, true));
        context.setAll(seen);
        return context;
    }

    private final class Visit implements Walk.Visitor {

        private final ObjectNode filled;

        Visit(ObjectNode filled) {
            this.filled = filled;
        }

        @Override
        public void field(Component field, List<Object> path, Scope scope, boolean hidden) {
            if (hidden) return;
            var pointer = Paths.pointer(POINTER, path);
            var value = Paths.get(filled, path);
            if (field.isOwn()) {
                ownFields.add(new Form.OwnField(field.node(), field.type(), path));
                faults.addAll(own.faults(field.node(), value, pointer));
                if (!value.isMissingNode()) Paths.set(kept, path, value);
                return;
            }
            if (isFixed(field, scope)) value = Paths.get(opened, path);
            if (!field.isDisabled())
                value = FieldRules.keep(new FieldRules.Field(field, value, pointer, opened, today, faults));
            if (!value.isMissingNode()) Paths.set(kept, path, value);
        }

        @Override
        public void list(Component list, List<Object> path, boolean hidden) {
            if (hidden) return;
            var rows = Paths.get(filled, path);
            Paths.set(kept, path, Opening.rowsLike(rows));
            if (!list.hasFixedRows()) return;
            var fixed = rowsOpened(list, Paths.get(opened, path));
            if (rows.size() != fixed) faults.add(Paths.pointer(POINTER, path), "rows-fixed", list.label(), fixed);
        }

        private boolean isFixed(Component field, Scope scope) {
            var condition = field.readonlyCondition();
            return !condition.isEmpty() && conditions.hold(condition, scope.context());
        }

        private int rowsOpened(Component list, JsonNode rows) {
            return rows.isArray()
                    ? rows.size()
                    : list.node().path("defaultRepetitions").asInt(1);
        }
    }
}
