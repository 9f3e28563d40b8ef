package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Goes through every place of a form that its data fill: each row of a list is a place of its own. */
final class Walk {

    /** What is done at each place. */
    interface Visitor {

        /** At a field that holds a value. */
        void field(Component field, List<Object> path, Scope scope, boolean hidden);

        /** At a list, before its rows. */
        default void list(Component list, List<Object> path, boolean hidden) {}
    }

    /** For going through all of a form, shown or not. */
    static final Conditions NOTHING_HIDDEN = (condition, data) -> false;

    private final ObjectNode data;
    private final Conditions conditions;
    private final Visitor visitor;

    /** @param data whose lists say how many rows there are */
    Walk(ObjectNode data, Conditions conditions, Visitor visitor) {
        this.data = data;
        this.conditions = conditions;
        this.visitor = visitor;
    }

    /** @param context the data that the conditions read */
    void through(Component form, ObjectNode context) {
        visit(form, List.of(), Scope.of(context), false);
    }

    private void visit(Component component, List<Object> above, Scope scope, boolean hiddenAbove) {
        var path = Paths.join(above, component.path());
        var hidden = hiddenAbove || isHidden(component, scope);
        if (component.isPlain() || component.isOwn()) {
            visitor.field(component, path, scope, hidden);
        } else if (component.isRepeated()) {
            visitor.list(component, path, hidden);
            var index = 0;
            for (var row : rows(path)) {
                for (var child : component.components())
                    visit(child, Paths.join(path, List.of(index)), scope.row(row, index), hidden);
                index++;
            }
        } else {
            for (var child : component.components()) visit(child, path, scope, hidden);
        }
    }

    private List<JsonNode> rows(List<Object> path) {
        var rows = new ArrayList<JsonNode>();
        if (Paths.get(data, path).isArray()) Paths.get(data, path).forEach(rows::add);
        return rows;
    }

    private boolean isHidden(Component component, Scope scope) {
        var condition = component.hideCondition();
        return !condition.isEmpty() && conditions.hold(condition, scope.context());
    }
}
