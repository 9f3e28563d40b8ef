package io.nianlun.organization.registry;

import io.nianlun.document.Sheet;
import io.nianlun.document.Sheet.Cell;
import io.nianlun.shared.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One row of a table with its faults; what a cell holds is asked for by its column's name. */
final class ReadRow {

    private final String sheet;
    private final Sheet.Row row;
    private final Map<String, Integer> columns;
    private final List<Fault> faults;

    ReadRow(String sheet, Sheet.Row row, Map<String, Integer> columns, List<Fault> faults) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
        this.faults = faults;
    }

    /** Where a column's cell stands: /人员/B7; the first of the row for a column that the table lacks. */
    UnaryOperator<String> at(Map<String, String> fieldColumns) {
        return field -> "/" + sheet + "/"
                + Sheet.address(columns.getOrDefault(fieldColumns.getOrDefault(field, field), 0), row.number());
    }

    /** Null for an empty cell, and for a formula, which is a fault. */
    String text(String column) {
        var cell = columns.containsKey(column) ? row.cell(columns.get(column)) : Cell.EMPTY;
        if (!cell.formula()) return cell.text().isEmpty() ? null : cell.text();
        fault(column, "cell-formula");
        return null;
    }

    LocalDate day(String column) {
        var text = text(column);
        if (text == null) return null;
        var day = SheetWords.day(text);
        if (day.isEmpty()) fault(column, "day-invalid", text);
        return day.orElse(null);
    }

    void fault(String column, String code, Object... arguments) {
        faults.add(Fault.variant(at(Map.of()).apply(column), code, "organization", arguments));
    }
}
