package io.nianlun.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.SheetRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A row of an indicator sheet.
 *
 * @param values what its columns show: {@code previous}, {@code target}, {@code reported}, {@code actual},
 *     {@code effect}, {@code score}; an absent one is not known
 * @param note null where there is none
 * @param fields which columns may be typed in
 */
public record FigureRow(SheetRow row, Map<String, BigDecimal> values, String note, List<String> fields) {

    static final List<String> COLUMNS = List.of("previous", "target", "reported", "actual", "effect", "score");

    ObjectNode shown() {
        var shown = row.shown();
        COLUMNS.forEach(column -> shown.put(column, values.get(column)));
        shown.put("note", note);
        var open = shown.putArray("fields");
        fields.forEach(open::add);
        return shown;
    }
}
