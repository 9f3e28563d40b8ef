package io.nianlun.scoring;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.SentRows;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An indicator sheet of one mode: shows its rows, checks what was typed into them, and reads it. */
public final class FigureSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> TYPED =
            Set.of("target", "actual", "effect", "score", "note", "origin", "document");

    private final String mode;
    private final Set<String> typed;
    private final Map<SentRows.Key, FigureRow> rows = new LinkedHashMap<>();

    public FigureSheet(String mode, List<FigureRow> rows) {
        this(mode, rows, Set.of());
    }

    /** @param beside what else may stand in a row; who shows it reads and checks it */
    public FigureSheet(String mode, List<FigureRow> rows, Set<String> beside) {
        this.mode = mode;
        this.typed = Stream.concat(TYPED.stream(), beside.stream()).collect(toUnmodifiableSet());
        rows.forEach(row -> this.rows.put(row.row().key(), row));
    }

    /** One row as it was filled in; {@code sent} is for who reads what stands beside the figures. */
    public record Entry(
            FigureRow row,
            SentRows.Row sent,
            Map<String, BigDecimal> values,
            String note,
            String origin,
            String document) {

        /** Null where it was left empty. */
        public BigDecimal value(String field) {
            return values.get(field);
        }

        /** Whether there is a figure at all, and not only a note that says why there is none. */
        public boolean hasFigure() {
            return !values.isEmpty();
        }
    }

    public ObjectNode shown() {
        var sheet = JsonNodeFactory.instance.objectNode().put("mode", mode);
        var shown = sheet.putArray("rows");
        rows.values().forEach(row -> shown.add(row.shown()));
        return sheet;
    }

    /** Every fault: missing is not zero, so a row without its figure must say why. */
    public List<Fault> check(JsonNode sent, String path) {
        return check(sent, path, (row, typed) -> {});
    }

    /** The same; what stands beside the figures of a row is checked by who shows it. */
    public List<Fault> check(JsonNode sent, String path, BiConsumer<FigureRow, SentRows.Row> beside) {
        var read = read(sent, path);
        read.rows().forEach((key, row) -> {
            check(rows.get(key), row);
            beside.accept(rows.get(key), row);
        });
        return read.faults();
    }

    /** What a sheet without faults says. */
    public List<Entry> entries(JsonNode sent) {
        var entries = new ArrayList<Entry>();
        read(sent, "").rows().forEach((key, row) -> {
            var values = new HashMap<String, BigDecimal>();
            for (var field : rows.get(key).fields())
                if (row.number(field) != null) values.put(field, row.number(field));
            entries.add(
                    new Entry(rows.get(key), row, values, row.text("note"), row.text("origin"), row.text("document")));
        });
        return entries;
    }

    private SentRows read(JsonNode sent, String path) {
        var expected = new LinkedHashMap<SentRows.Key, String>();
        rows.forEach((key, row) -> expected.put(key, row.row().words()));
        return SentRows.read(sent, path, expected, typed);
    }

    private void check(FigureRow row, SentRows.Row sent) {
        var before = sent.text("note");
        for (var field : List.of("target", "actual", "effect", "score")) {
            var number = sent.number(field);
            if (row.fields().contains(field)) {
                if (number == null && before == null && isEmpty(sent, field))
                    sent.refuse(field, "figure-missing", row.row().words());
                else if (number != null) checkRange(row, field, number, sent);
                if (number != null && field.equals("actual") && differs(row, number) && before == null)
                    sent.refuse("note", "difference-unexplained", row.row().words());
            } else if (number != null && !isShown(row, field, number)) sent.refuse(field, "field-closed");
        }
    }

    // a value that is no number has its fault already
    private static boolean isEmpty(SentRows.Row sent, String field) {
        var value = sent.json().path(field);
        return value.isMissingNode() || value.isNull();
    }

    private static boolean isShown(FigureRow row, String field, BigDecimal number) {
        var shown = row.values().get(field);
        return shown != null && shown.compareTo(number) == 0;
    }

    /** Whether the unit itself reported another number. */
    private static boolean differs(FigureRow row, BigDecimal number) {
        var reported = row.values().get("reported");
        return reported != null && reported.compareTo(number) != 0;
    }

    private static void checkRange(FigureRow row, String field, BigDecimal number, SentRows.Row sent) {
        if (field.equals("score") && (number.signum() < 0 || number.compareTo(HUNDRED) > 0))
            sent.refuse(field, "out-of-range", 0, 100);
        if (field.equals("effect") && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0))
            sent.refuse(field, "out-of-range", 0, 1);
        if (field.equals("target")
                && number.signum() <= 0
                && FigureParts.needsPositiveTarget(row.row().leaf())) sent.refuse(field, "target-invalid");
    }
}
