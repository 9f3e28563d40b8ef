package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.SentText;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads texts and numbers out of one row that was sent, adding every fault of it. */
final class Sent {

    static final int LONGEST_TEXT = 4000;
    private static final int INTEGER_DIGITS = 18;
    private static final int DECIMALS = 10;

    private final JsonNode row;
    private final String path;
    private final List<Fault> faults;

    Sent(JsonNode row, String path, Set<String> fields, List<Fault> faults) {
        this.row = row;
        this.path = path;
        this.faults = faults;
        row.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) refuse(pointer(name), "unknown-field", name);
        });
    }

    String path() {
        return path;
    }

    /** Null where nothing is there or, with a fault, it cannot be kept. */
    String text(String field) {
        return SentText.of(row, field, path, LONGEST_TEXT, faults);
    }

    /** The numbers of a field, by the parts that are known; those left empty are absent. */
    Map<String, BigDecimal> numbers(String field, List<String> parts, String title) {
        var numbers = new TreeMap<String, BigDecimal>();
        row.path(field).properties().forEach(each -> {
            var at = field + "/" + pointer(each.getKey());
            if (!parts.contains(each.getKey())) refuse(at, "correction-part-unknown", title, each.getKey());
            else if (each.getValue().isNull()) return;
            else if (!each.getValue().isNumber()) refuse(at, "correction-no-number", title);
            else {
                var number = each.getValue().decimalValue().stripTrailingZeros();
                if (number.scale() > DECIMALS || (long) number.precision() - number.scale() > INTEGER_DIGITS)
                    refuse(at, "correction-no-number", title);
                else numbers.put(each.getKey(), number);
            }
        });
        return numbers;
    }

    void refuse(String field, String code, Object... arguments) {
        faults.add(Fault.of(path + "/" + field, code, arguments));
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
