package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events that were sent, with every fault of them. */
final class EventRows {

    private static final Set<String> FIELDS =
            Set.of("unit", "adjustment", "indicator", "veto", "points", "item", "count", "document", "reason");
    private static final int LONGEST_TEXT = 2000;

    private final EventChoices.Choice choice;
    private final List<CertifiedEvent> events = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private EventRows(EventChoices.Choice choice) {
        this.choice = choice;
    }

    static EventRows read(JsonNode sheet, String path, EventChoices.Choice choice) {
        var read = new EventRows(choice);
        var rows = sheet.path("rows");
        // nothing sent is nothing happened only where it is said so
        if (!rows.isArray()) read.faults.add(Fault.of(path, "rows-missing"));
        for (var i = 0; i < rows.size(); i++) read.take(rows.get(i), path + "/rows/" + i);
        return read;
    }

    List<CertifiedEvent> events() {
        return events;
    }

    List<Fault> faults() {
        return faults;
    }

    private void take(JsonNode row, String path) {
        if (!row.isObject()) {
            faults.add(Fault.of(path, "row-invalid"));
            return;
        }
        for (var name : (Iterable<String>) row::fieldNames)
            if (!FIELDS.contains(name)) refuse(path + "/" + pointer(name), "unknown-field", name);
        var unit = id(row, "unit");
        if (unit == null || !choice.units().containsKey(unit))
            refuse(path + "/unit", "unknown-unit", unit == null ? "" : unit);
        var adjustment = id(row, "adjustment");
        var indicator = id(row, "indicator");
        var veto = id(row, "veto");
        var kind = kind(adjustment, indicator, veto, path);
        if (indicator != null
                && kind != null
                && choice.units().containsKey(unit)
                && !choice.applicable().contains(Key.of(unit, indicator)))
            refuse(path + "/indicator", "does-not-apply", choice.units().get(unit), kind.title());
        var points = number(row, "points", path);
        var item = text(row, "item", path);
        var count = number(row, "count", path);
        if (kind != null) checkAmount(row, path, kind, veto != null, item, count);
        var document = text(row, "document", path);
        var reason = text(row, "reason", path);
        if (document == null && reason == null) refuse(path + "/document", "basis-missing");
        if (item != null && count == null) count = BigDecimal.ONE;
        events.add(new CertifiedEvent(unit, adjustment, indicator, veto, points, item, count, document, reason));
    }

    private EventChoices.Kind kind(String adjustment, String indicator, String veto, String path) {
        var named = (adjustment == null ? 0 : 1) + (indicator == null ? 0 : 1) + (veto == null ? 0 : 1);
        if (named != 1) {
            refuse(path, "event-unclear");
            return null;
        }
        if (adjustment != null) return known(choice.adjustments(), adjustment, path, "adjustment");
        if (indicator != null) return known(choice.indicators(), indicator, path, "indicator");
        return known(choice.vetoes(), veto, path, "veto");
    }

    private EventChoices.Kind known(Map<String, EventChoices.Kind> kinds, String id, String path, String field) {
        var kind = kinds.get(id);
        if (kind == null) refuse(path + "/" + field, "unknown-" + field, id);
        return kind;
    }

    private void checkAmount(
            JsonNode row, String path, EventChoices.Kind kind, boolean veto, String item, BigDecimal count) {
        var tariff = !kind.items().isEmpty();
        if (tariff && item == null) refuse(path + "/item", "item-missing", String.join("、", kind.items()));
        if (tariff && item != null && !kind.items().contains(item)) refuse(path + "/item", "unknown-item", item);
        if (!tariff && item != null) refuse(path + "/item", "no-tariff", kind.title());
        if (!tariff && count != null) refuse(path + "/count", "no-tariff", kind.title());
        if (count != null && count.signum() <= 0) refuse(path + "/count", "not-positive");
        var points = row.path("points");
        var given = !points.isMissingNode() && !points.isNull();
        if (tariff && given) refuse(path + "/points", "points-by-tariff", kind.title());
        if (veto && given) refuse(path + "/points", "points-of-veto");
        if (!tariff && !veto && !given) refuse(path + "/points", "points-missing", kind.title());
        if (points.isNumber() && points.decimalValue().signum() <= 0) refuse(path + "/points", "not-positive");
    }

    private BigDecimal number(JsonNode row, String field, String path) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isNumber()) {
            refuse(path + "/" + field, "not-a-number");
            return null;
        }
        var number = value.decimalValue().stripTrailingZeros();
        if (number.scale() > 4 || (long) number.precision() - number.scale() > 6) {
            refuse(path + "/" + field, "number-too-long");
            return null;
        }
        return number;
    }

    private String text(JsonNode row, String field, String path) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()
                || value.asText().length() > LONGEST_TEXT
                || value.asText().indexOf('\0') >= 0) {
            refuse(path + "/" + field, value.isTextual() ? "text-too-long" : "not-a-text");
            return null;
        }
        return value.asText().isBlank() ? null : value.asText().strip();
    }

    private static String id(JsonNode row, String field) {
        var value = row.path(field);
        var id = value.isObject() ? value.path("id") : value;
        return id.isTextual() && !id.asText().isEmpty() ? id.asText() : null;
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void refuse(String path, String code, Object... arguments) {
        faults.add(Fault.variant(path, code, "event", arguments));
    }
}
