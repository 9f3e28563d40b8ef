package io.nianlun.organization.registry;

import io.nianlun.document.Sheet;
import io.nianlun.document.Sheet.Cell;
import io.nianlun.organization.registry.ImportedSheets.Imported;
import io.nianlun.organization.registry.ImportedSheets.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an import would do, row by row.
 *
 * @param following how many rows change though they do not stand in the file: posts that end with a unit
 * @param faults the first of them; {@code faultCount} counts all
 * @param preview to be sent with the import, where there are no faults; else null
 */
record Preview(
        List<SheetView> sheets,
        Map<Action, Integer> counts,
        int following,
        List<FaultView> faults,
        int faultCount,
        String preview) {

    static final int MOST_ROWS = 1_000;
    static final int MOST_FAULTS = 1_000;

    enum Action {
        ADD,
        CHANGE,
        SAME
    }

    /** @param rows the first of them; {@code rowCount} counts all */
    record SheetView(String name, String kind, List<String> columns, List<RowView> rows, int rowCount) {}

    record RowView(int row, Action action, List<String> cells) {}

    /** @param cell B7 */
    record FaultView(String sheet, String cell, String code, String message) {}

    static List<SheetView> sheets(Imported imported, Plan plan, Map<Action, Integer> counts) {
        var views = new ArrayList<SheetView>();
        var next = new EnumMap<SheetKind, Integer>(SheetKind.class);
        var left = MOST_ROWS;
        for (var table : imported.tables()) {
            var rows = new ArrayList<RowView>();
            for (var row : table.rows()) {
                var action = action(imported, plan, table, next.merge(table.kind(), 1, Integer::sum) - 1);
                counts.merge(action, 1, Integer::sum);
                if (left-- > 0) rows.add(new RowView(row.number(), action, texts(row)));
            }
            views.add(new SheetView(
                    table.name(),
                    table.kind().word(),
                    texts(table.heading()),
                    rows,
                    table.rows().size()));
        }
        return views;
    }

    private static Action action(Imported imported, Plan plan, Table table, int index) {
        return switch (table.kind()) {
            case UNITS -> {
                var unit = imported.wanted().units().get(index).value();
                yield action(
                        plan.before().units().get(unit.id()),
                        plan.after().units().get(unit.id()));
            }
            case PEOPLE -> {
                var person = imported.wanted().people().get(index).value();
                yield action(
                        plan.before().people().get(person.id()),
                        plan.after().people().get(person.id()));
            }
            case POSTS -> {
                var post = imported.wanted().posts().get(index).value();
                yield action(
                        plan.before().posts().get(post.key()),
                        plan.after().posts().get(post.key()));
            }
        };
    }

    private static Action action(Object before, Object after) {
        if (before == null) return Action.ADD;
        return before.equals(after) ? Action.SAME : Action.CHANGE;
    }

    private static List<String> texts(Sheet.Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
