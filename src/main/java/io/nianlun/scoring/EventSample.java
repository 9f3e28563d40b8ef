package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.Chance;

/** What might have happened in a year: bonuses now and then, deductions less often, a veto rarely. */
final class EventSample {

    private final JsonNode shown;
    private final Chance chance;
    private final ObjectNode sheet = JsonNodeFactory.instance.objectNode();
    private final ArrayNode rows = sheet.putArray("rows");

    EventSample(JsonNode shown, Chance chance) {
        this.shown = shown;
        this.chance = chance;
    }

    ObjectNode sheet() {
        for (var unit : shown.path("units")) {
            var id = unit.path("id").asText();
            for (var kind : shown.path("adjustments")) add(id, "adjustment", kind, 5);
            for (var kind : shown.path("indicators"))
                if (kind.path("units")
                        .valueStream()
                        .anyMatch(one -> one.asText().equals(id))) add(id, "indicator", kind, 6);
            for (var kind : shown.path("vetoes")) add(id, "veto", kind, 40);
        }
        return sheet;
    }

    private void add(String unit, String field, JsonNode kind, int in) {
        var about = "event/" + unit + "/" + kind.path("id").asText();
        if (!chance.once(in, about)) return;
        var row = rows.addObject().put("unit", unit).put(field, kind.path("id").asText());
        var items = kind.path("items").valueStream().map(JsonNode::asText).toList();
        if (!items.isEmpty())
            row.put("item", chance.one(items, about + "/item")).put("count", 1);
        else if (!field.equals("veto")) row.put("points", chance.decimal(1, 2, 1, about + "/points"));
        row.put("document", "核〔" + chance.whole(1, 999, about + "/document") + "〕号")
                .put("reason", "经核实");
    }
}
