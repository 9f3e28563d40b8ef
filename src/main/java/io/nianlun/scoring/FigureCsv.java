package io.nianlun.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.document.Sheet;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Figures as a table: the header names the fields, {@code more.<name>} a further number. An empty cell names nothing. A
 * fault is told at the row, counted from 0 without the header, as in the list that JSON would be.
 */
final class FigureCsv {

    private static final Set<String> NUMBERS = Set.of("actual", "target", "score", "previous", "benchmark", "effect");
    private static final Set<String> TEXTS = Set.of("unit", "indicator", "origin", "document");
    private static final String MORE = "more.";
    private static final int LONGEST_NUMBER = 64;

    private FigureCsv() {}

    /** The same list as JSON; refuses a header that names no unit or indicator, an unknown column or one twice. */
    static ArrayNode list(Sheet sheet) {
        var header = sheet.rows().get(0).cells().stream().map(Sheet.Cell::text).toList();
        var faults = faults(header);
        if (!faults.isEmpty()) throw new Rejected("figures-invalid", faults);
        var list = JsonNodeFactory.instance.arrayNode();
        for (var row : sheet.rows().subList(1, sheet.rows().size())) if (!row.isBlank()) list.add(figure(header, row));
        return list;
    }

    private static List<Fault> faults(List<String> header) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var column : header) {
            if (column.isEmpty()) continue;
            if (!NUMBERS.contains(column) && !TEXTS.contains(column) && !isMore(column))
                faults.add(Fault.variant("/header", "unknown-field", "figures", column));
            if (!seen.add(column)) faults.add(Fault.of("/header", "column-twice", column));
        }
        for (var needed : List.of("unit", "indicator"))
            if (!seen.contains(needed)) faults.add(Fault.of("/header", "column-missing", needed));
        return faults;
    }

    private static boolean isMore(String column) {
        return column.startsWith(MORE) && column.length() > MORE.length();
    }

    private static ObjectNode figure(List<String> header, Sheet.Row row) {
        var figure = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < header.size(); i++) {
            var column = header.get(i);
            var text = row.cell(i).text();
            if (column.isEmpty() || text.isEmpty()) continue;
            if (TEXTS.contains(column)) figure.put(column, text);
            else if (isMore(column)) number(figure.withObjectProperty("more"), column.substring(MORE.length()), text);
            else number(figure, column, text);
        }
        return figure;
    }

    // what is no number stays text, and is refused with everything else that is wrong
    private static void number(ObjectNode figure, String field, String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                figure.put(field, new BigDecimal(text));
                return;
            }
        } catch (NumberFormatException words) {
            // falls through to the text
        }
        figure.put(field, text);
    }
}
